import type { ListLevel } from './collect-lists.ts'
import { formatListNumber } from './format-number.ts'
import type { List, Numbering } from './read-numbering.ts'

interface ListPlace {
  readonly id: string
  /** Where the paragraph does not say, its style's own level, or the first. */
  readonly level: number | undefined
  readonly style: string | undefined
}

/** The marker of the next paragraph, `undefined` where it has no number. To be asked in order, once for each. */
export type CountParagraph = (place: ListPlace) => string | undefined

const highest = 8

const levelOf = ({ levels }: List, { level, style }: ListPlace): number => {
  if (level !== undefined) return Math.min(Math.max(level, 0), highest)
  for (const [at, { style: own }] of levels) if (own !== undefined && own === style) return at
  return 0
}

/** Whether a number at level `at` starts those of a lower one anew. */
const restarts = ({ restartsAfter }: ListLevel, lower: number, at: number): boolean =>
  restartsAfter === undefined ? at < lower : at < restartsAfter && restartsAfter <= lower

const markerOf = (list: List, at: number, counts: ReadonlyMap<number, number>): string => {
  const { text = '', isLegal = false } = list.levels.get(at) ?? {}
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1
    const { start = 1, format = 'decimal' } = list.levels.get(level) ?? {}
    if (format === 'none') return ''
    return formatListNumber(counts.get(level) ?? start, isLegal ? 'decimal' : format)
  })
}

export const startCounting = (numbering: Numbering): CountParagraph => {
  /** By pattern: the number that each level has come to. */
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return (place) => {
    const list = numbering.get(place.id)
    if (list === undefined) return undefined
    const at = levelOf(list, place)
    const level = list.levels.get(at)
    if (level === undefined) return undefined
    const reached = counts.get(list.pattern) ?? new Map<number, number>()
    counts.set(list.pattern, reached)
    const first = list.startsAnew.get(at)
    const key = `${place.id} ${at}`
    const isAnew = first !== undefined && !begun.has(key)
    begun.add(key)
    const before = isAnew ? undefined : reached.get(at)
    reached.set(at, before === undefined ? (first ?? level.start) : before + 1)
    for (let lower = at + 1; lower <= highest; lower += 1) {
      const below = list.levels.get(lower)
      if (below === undefined || restarts(below, lower, at)) reached.delete(lower)
    }
    if (level.format === 'bullet') return undefined
    const marker = markerOf(list, at, reached).trim()
    return marker === '' ? undefined : marker
  }
}
