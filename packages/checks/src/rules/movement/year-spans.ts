import type { Figure, Reading, Sentence } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { figuresIn } from './figures-in.ts'

/** What a sentence tells of a span of years. */
export type YearSpan = YearSum | YearSeries

interface Spanned {
  readonly reading: Reading
  readonly sentence: Sentence
}

/** 2016年至2020年累计救助232人. Years are absent in 五年累计. */
export interface YearSum extends Spanned {
  readonly kind: 'sum'
  readonly figure: Figure
  readonly count: number
  readonly fromYear?: number
}

/** 2016年至2019年分别为a、b、c、d; 2017年至2020年由a提高到b. */
export interface YearSeries extends Spanned {
  readonly kind: 'series'
  readonly figures: readonly { readonly figure: Figure; readonly year: number }[]
}

const together = /累计|共|合计|总计/

const numbers = '两三四五六七八九十'

const yearsTogether = new RegExp(`(?<count>[${numbers}])年(?:来)?(?:累计|共|合计|总计)`)

const mostYears = 40

/** As far before a figure are the words that make it a sum. */
const longestWords = 60

const listed = /^[、和及与]$|^以及$/

/** From `at` on, figures of one unit with nothing but 、 between them. */
const listFrom = (reading: Reading, figures: readonly Figure[], at: number): readonly Figure[] => {
  const list: Figure[] = []
  for (const figure of figures.slice(at, at + mostYears)) {
    const before = list.at(-1)
    if (before !== undefined) {
      const isNext =
        before.plainUnit === figure.plainUnit &&
        listed.test(reading.plain.slice(before.end, figure.start))
      if (!isNext) break
    }
    list.push(figure)
  }
  return list
}

const seriesOf = (
  reading: Reading,
  figures: readonly Figure[],
  at: number,
  fromYear: number,
  toYear: number,
): YearSeries['figures'] | undefined => {
  const count = toYear - fromYear + 1
  const list = listFrom(reading, figures, at)
  const [first] = list
  if (first === undefined) return undefined
  const before = reading.plain.slice(
    Math.max(first.clause.sentence.start, first.start - longestWords),
    first.start,
  )
  if (list.length === count && /(?:分别|依次)[^，；。\d]{0,6}$/.test(before)) {
    return list.map((figure, index) => ({ figure, year: fromYear + index }))
  }
  const last = figures[at + 1]
  const isMove =
    first.stance === 'former' && last !== undefined && last.plainUnit === first.plainUnit
  return isMove
    ? [
        { figure: first, year: fromYear },
        { figure: last, year: toYear },
      ]
    : undefined
}

const inSentence = (reading: Reading, sentence: Sentence): readonly YearSpan[] => {
  const figures = figuresIn(sentence)
  const text = reading.plain.slice(sentence.start, sentence.end)
  const told = yearsTogether.exec(text)
  return figures.flatMap((figure, at): readonly YearSpan[] => {
    if (figure.kind !== 'amount') return []
    const { mention } = figure.time
    const { fromYear, year } = mention ?? {}
    const isSpan = fromYear !== undefined && typeof year === 'number'
    const before = reading.plain.slice(
      Math.max(mention?.end ?? sentence.start, figure.start - longestWords),
      figure.start,
    )
    if (isSpan && mention !== undefined && mention.end <= figure.start) {
      const series = seriesOf(reading, figures, at, fromYear, year)
      if (series !== undefined) return [{ kind: 'series', reading, sentence, figures: series }]
      if (!together.test(before) || figure.stance === 'former') return []
      return [{ kind: 'sum', reading, sentence, figure, fromYear, count: year - fromYear + 1 }]
    }
    const count = numbers.indexOf(told?.groups?.count ?? ' ') + 2
    return told !== null && count > 1 && told.index + sentence.start < figure.start
      ? [{ kind: 'sum', reading, sentence, figure, count }]
      : []
  })
}

/** Sums and series over years, outside of tables. */
export const yearSpans = remembered((reading: Reading): readonly YearSpan[] =>
  reading.passages.flatMap(({ kind, sentences }) =>
    kind === 'cell' ? [] : sentences.flatMap((sentence) => inSentence(reading, sentence)),
  ),
)
