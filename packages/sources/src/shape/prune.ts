import type { Located, LocatedMap } from '../yaml/located.ts'

/** The tree without the `doomed` parts; the rest keeps its places. */
export const prune = (node: LocatedMap, doomed: ReadonlySet<Located>): LocatedMap => {
  const keep = (part: Located): Located => {
    switch (part.kind) {
      case 'text':
        return part
      case 'list':
        return { ...part, items: part.items.filter((item) => !doomed.has(item)).map(keep) }
      case 'map':
        return prune(part, doomed)
    }
  }
  const entries = [...node.entries]
    .filter(([, { value }]) => !doomed.has(value))
    .map(([key, entry]) => [key, { ...entry, value: keep(entry.value) }] as const)
  return { ...node, entries: new Map(entries) }
}

/** Every key and text in a tree. */
export function* textsIn(node: Located): Generator<string> {
  switch (node.kind) {
    case 'text':
      yield node.text
      break
    case 'list':
      for (const item of node.items) yield* textsIn(item)
      break
    case 'map':
      for (const [key, { value }] of node.entries) {
        yield key
        yield* textsIn(value)
      }
  }
}
