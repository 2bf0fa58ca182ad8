import type { ContentRecords } from './large-table.ts'
import { departments, headings, indicators, sentences, subheadings } from './sentences.ts'

/** What a document consists of, for whoever is to set it: words and numbers, no looks but the kind. */
export type ContentBlock =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | ContentTable
  | ContentRecords

/** Two header rows, the first of which spans figures; then names, six figures and a name. */
export interface ContentTable {
  readonly kind: 'table'
  readonly spanning: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [string, string, ...string[]])[]
}

/** Numbers that follow one another alike for one seed, 0 ≤ n < limit. */
export const numbersFrom = (seed: number): ((limit: number) => number) => {
  let state = (seed * 7919 + 17) >>> 0
  return (limit) => {
    state = (state * 1664525 + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** So many characters the report has, its table left out. */
const usualLength = 16_000

/**
 * A report of 31 official pages, 17,000 characters with its table of 36 rows. Every seed gives another
 * order of its sentences and other numbers: nobody wins by remembering the last one.
 */
export const contentOf = (seed: number, length = usualLength): readonly ContentBlock[] => {
  const number = numbersFrom(seed)
  const sentence = (): string =>
    (sentences[number(sentences.length)] ?? '').replaceAll('#', () => String(1 + number(9999)))
  const blocks: ContentBlock[] = [
    { kind: 'title', text: `关于${2000 + number(99)}年度民政重点工作进展情况的报告` },
  ]
  let written = 0
  for (let count = 0; written < length; count += 1) {
    if (count % 8 === 0) {
      blocks.push({ kind: 'heading', text: headings[(count / 8) % headings.length] ?? '' })
    }
    if (count % 4 === 0) {
      blocks.push({
        kind: 'subheading',
        text: subheadings[(count / 4 + seed) % subheadings.length] ?? '',
      })
    }
    const text = Array.from({ length: 4 + number(4) }, sentence).join('')
    written += text.length
    blocks.push({ kind: 'paragraph', text })
  }
  return [...blocks, tableOf(number)]
}

/** The table alone. */
export const tableOfFigures = (seed: number): ContentTable => tableOf(numbersFrom(seed))

const tableRows = 36

const tableOf = (number: (limit: number) => number): ContentTable => ({
  kind: 'table',
  spanning: '各季度完成情况',
  columns: ['序号', '指标', '目标', '一季度', '二季度', '三季度', '四季度', '全年', '责任部门'],
  rows: Array.from({ length: tableRows }, (_, index) => [
    String(index + 1),
    `${indicators[number(indicators.length)]}${index + 1}`,
    ...Array.from({ length: 6 }, () => String(1 + number(9999))),
    departments[number(departments.length)] ?? '',
  ]),
})
