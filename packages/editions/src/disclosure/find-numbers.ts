import { measureWords } from './measure-words.ts'
import { type NeverMasked, namesWithNumbers, neverMasked } from './never-masked.ts'

/** A number in a text, with what belongs to it: 约1234余万元. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  /** 约, 近, 超, 不足 and the like; empty when it is stated as exact. */
  readonly before: string
  /** As typed. */
  readonly number: string
  /** 余 or 多. */
  readonly after: string
  /** As typed, with a space before it if there is one; empty when no measure word follows. */
  readonly unit: string
  /** Whether it counts something: a measure word follows, be it behind the other end of a range. */
  readonly isCounted: boolean
}

const digits = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?`

const measure = Object.entries(measureWords)
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([word, others]) => (others === '' ? word : `${word}(?![${others}])`))
  .join('|')

const unit = String.raw`\s?(?:(?:[百千]?[万亿])?(?:${measure})(?:/(?:${measure}|月|年|日))?|[百千]?[万亿](?!达))`

const token = new RegExp(
  String.raw`(?<before>约|近|超过|超|不足|逾)?(?<![\d.A-Za-z+])(?<number>${digits})(?<after>[余多]?)(?<unit>${unit})?`,
  'gu',
)

/** Full-width digits and marks of a number as half-width ones, one character for one. */
const narrow = (text: string): string =>
  text.replaceAll(/[０-９．％]/gu, (character) => character.normalize('NFKC'))

/** Whether a stretch of a text touches what one of the rules protects. */
const protects = (
  rules: readonly NeverMasked[],
  text: string,
): ((start: number, end: number) => boolean) => {
  const spans = spansOf(rules, text)
  return (start, end) => spans.some(([from, to]) => start < to && end > from)
}

const spansOf = (
  rules: readonly NeverMasked[],
  text: string,
): readonly (readonly [number, number])[] =>
  rules.flatMap(({ pattern }) =>
    Array.from(
      text.matchAll(pattern),
      ({ 0: { length }, index }) => [index, index + length] as const,
    ),
  )

const rangeSign = /^\s?(?:[~～—–－-]|至|到)\s?$/u

/** Every number of a text that may be a figure, in order. */
export const findNumbers = (text: string): readonly NumberToken[] => {
  const narrowed = narrow(text)
  const isProtected = protects(neverMasked, narrowed)
  const isInName = protects(namesWithNumbers, narrowed)
  const tokens = Array.from(narrowed.matchAll(token), ({ 0: whole, index, groups = {} }) => ({
    start: index,
    end: index + whole.length,
    before: groups.before ?? '',
    number: groups.number ?? '',
    after: groups.after ?? '',
    unit: groups.unit ?? '',
  })).filter(({ start, end }) => !isProtected(start, end))
  return tokens.map((found, index) => {
    const next = tokens[index + 1]
    const opensRange =
      next !== undefined &&
      next.unit !== '' &&
      rangeSign.test(narrowed.slice(found.end, next.start))
    const isCounted = (found.unit !== '' || opensRange) && !isInName(found.start, found.end)
    return { ...found, isCounted }
  })
}
