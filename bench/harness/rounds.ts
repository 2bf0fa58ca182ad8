/** What each contender showed, round by round, and why some showed nothing. */
export interface Rounds<Name extends string, T> {
  readonly samples: ReadonlyMap<Name, readonly T[]>
  readonly absent: ReadonlyMap<Name, string>
}

/**
 * Every contender once a round, and each round begins with another: what happens on the machine meanwhile
 * meets all of them. One that fails is out, and its reason is told.
 */
export const interleave = async <Name extends string, T>(
  names: readonly Name[],
  rounds: number,
  sample: (name: Name, round: number) => T | Promise<T>,
  whyAbsent: (name: Name) => string | undefined = () => undefined,
): Promise<Rounds<Name, T>> => {
  const samples = new Map<Name, T[]>()
  const absent = new Map<Name, string>()
  for (const name of names) {
    const why = whyAbsent(name)
    if (why === undefined) samples.set(name, [])
    else absent.set(name, why)
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((_, index) => names[(index + round) % names.length] as Name)
    for (const name of order) {
      if (absent.has(name)) continue
      try {
        samples.get(name)?.push(await sample(name, round))
      } catch (error) {
        absent.set(name, error instanceof Error ? error.message : String(error))
        samples.delete(name)
      }
    }
  }
  return { samples, absent }
}
