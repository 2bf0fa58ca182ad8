import { numberingOf } from '../numbering.ts'
import type { Line } from '../split-lines.ts'
import { isHead, isNumbered } from './cell-kinds.ts'
import type { Head } from './find-head.ts'
import type { Parted, Row } from './row.ts'
import type { LooseRow } from './split-rows.ts'

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text)

const labelStart = ({ before }: LooseRow): number =>
  before.findLastIndex(({ text }) => isNumbered(text) || isCount(text))

const mostFrequent = (counts: readonly number[]): number => {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  return [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

const isChapter = (text: string): boolean => (numberingOf(text)?.level ?? 3) <= 2

/** The number, the label (whatever lines it came in) and the unit, where the head has a column for it. */
const labelsOf = (cells: readonly Line[], { names }: Head): readonly (readonly Line[])[] => {
  const hasCount = isCount(cells[0]?.text ?? '') && cells.length > 1
  const hasUnit =
    names.some(({ text }) => /^(?:计量)?单位$/.test(text)) && cells.length > (hasCount ? 2 : 1)
  const label = cells.slice(hasCount ? 1 : 0, hasUnit ? -1 : undefined)
  return [...(hasCount ? [cells.slice(0, 1)] : []), label, ...(hasUnit ? [cells.slice(-1)] : [])]
}

/** Tells the last cells that several rows have (省指标), or that begin like one (省指标为救助对象). */
const usualEndings = (rows: readonly (readonly Line[])[]): ((text: string) => boolean) => {
  const seen = new Set<string>()
  const usual = new Set<string>()
  for (const cells of rows) {
    const text = cells.at(-1)?.text ?? ''
    if (seen.has(text)) usual.add(text)
    seen.add(text)
  }
  return (text) =>
    Array.from(text, (_, index) => text.slice(0, index + 1)).some((each) => usual.has(each))
}

/** Where each label carries a number, what stands before it belongs to the row before. */
export const partByNumbers = (rows: readonly LooseRow[], head: Head): Parted | undefined => {
  const starts = rows.map(labelStart)
  if (starts.includes(-1)) return undefined
  const leading = rows.map(({ before }, index) => before.slice(0, starts[index]))
  const [first = [], ...later] = leading
  const rightNames = first.filter(({ text }) => isHead(text))
  const hasCategories =
    first.length > rightNames.length || later.some((cells) => isChapter(cells.at(-1)?.text ?? ''))

  const isUsual = usualEndings(later)
  /** Ends no other row: so it begins the rows that follow. */
  const isCategory = (text: string): boolean => isChapter(text) || !isUsual(text)
  const categories = leading.map((cells, index) => {
    const last = cells.at(-1)
    if (!hasCategories || last === undefined) return undefined
    return (index === 0 ? !isHead(last.text) : isCategory(last.text)) ? last : undefined
  })
  const remarks = later.map((cells, index) => (categories[index + 1] ? cells.slice(0, -1) : cells))
  return {
    rows: rows.map(
      ({ before, figures }, index): Row => ({
        ...(categories[index] === undefined ? {} : { category: categories[index] }),
        labels: labelsOf(before.slice(starts[index]), head),
        figures,
        remarks: remarks[index] ?? [],
      }),
    ),
    rightNames,
    right: Math.max(mostFrequent(remarks.map((cells) => cells.length)), rightNames.length),
  }
}
