import { collectLists, type ListLevel } from './collect-lists.ts'

export interface List {
  /** Lists of one pattern count on from each other. */
  readonly pattern: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Level to number that this list starts with, when it comes to it first. */
  readonly startsAnew: ReadonlyMap<number, number>
}

export type Numbering = ReadonlyMap<string, List>

/** Lists by the id that paragraphs name. */
export const readNumbering = (xml: string | undefined, file: string): Numbering => {
  if (xml === undefined) return new Map()
  const { patterns, instances } = collectLists(xml, file)
  const kept = new Map(
    [...patterns].flatMap(([id, { keeps }]) => (keeps === undefined ? [] : [[keeps, id] as const])),
  )
  return new Map(
    [...instances].map(([id, { pattern, levels, startsAnew }]) => {
      const link = patterns.get(pattern)?.link
      const meant = (link === undefined ? undefined : kept.get(link)) ?? pattern
      const all = new Map([...(patterns.get(meant)?.levels ?? []), ...levels])
      return [id, { pattern: meant, levels: all, startsAnew }]
    }),
  )
}
