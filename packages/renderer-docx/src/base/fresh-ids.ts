import type { XmlElement } from '../xml-tree.ts'

/** Ids that the file has free, the same one for the same thing of ours. */
export interface FreshIds {
  readonly of: (own: string) => string
  /** Of something that has no id of ours. */
  readonly another: () => string
  readonly has: (own: string) => boolean
}

export const freshIds = (taken: readonly XmlElement[], attribute: string): FreshIds => {
  const ids = new Map<string, string>()
  let last = Math.max(0, ...taken.map(({ attributes }) => Number(attributes[attribute] ?? 0)))
  const another = (): string => {
    last += 1
    return String(last)
  }
  return {
    of: (own) => {
      const id = ids.get(own) ?? another()
      ids.set(own, id)
      return id
    },
    another,
    has: (own) => ids.has(own),
  }
}
