/** Things of one kind together, kinds in the order in which they are first met. */
export const groupBy = <T>(
  things: readonly T[],
  kindOf: (thing: T) => string,
): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const kind = kindOf(thing)
    const group = groups.get(kind)
    if (group === undefined) groups.set(kind, [thing])
    else group.push(thing)
  }
  return [...groups.values()]
}

/** Neighbours of one kind together, in their order. */
export const runsOf = <T>(
  things: readonly T[],
  kindOf: (thing: T) => string,
): readonly (readonly T[])[] => {
  const runs: T[][] = []
  for (const thing of things) {
    const run = runs.at(-1)
    const [first] = run ?? []
    if (run !== undefined && first !== undefined && kindOf(first) === kindOf(thing)) run.push(thing)
    else runs.push([thing])
  }
  return runs
}
