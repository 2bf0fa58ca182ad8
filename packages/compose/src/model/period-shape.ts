import { type Period, periodPhrases, yearOf } from '@jibao/data-model'
import { type DataOf, record, text } from '../shape.ts'

/** What prose calls a period, and its year: 2024年. */
export const periodShape = record({
  full: text,
  short: text,
  cumulative: text,
  asOf: text,
  year: text,
})

export const periodModel = (period: Period): DataOf<typeof periodShape> => ({
  ...periodPhrases(period),
  year: `${yearOf(period)}年`,
})
