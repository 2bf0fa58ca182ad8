import { type Period, previousPeriod, samePeriodLastYear, yearOf } from './period.ts'

/** Periods that prose names by where they stand to its own; 上年 is the whole year before. */
const relatives = {
  上期: previousPeriod,
  上年同期: samePeriodLastYear,
  上年: (period) => `${yearOf(period) - 1}`,
} as const satisfies Record<string, (period: Period) => Period>

export type RelativePeriod = keyof typeof relatives

export const relativePeriods = Object.keys(relatives) as readonly RelativePeriod[]

export const isRelativePeriod = (text: string): text is RelativePeriod =>
  Object.hasOwn(relatives, text)

/** No period lies before it. */
const firstYear = 1900

/** The period that is meant in prose of `period`; `undefined` before the first year that there is. */
export const periodMeant = (named: Period | RelativePeriod, period: Period): Period | undefined => {
  if (!isRelativePeriod(named)) return named
  return yearOf(period) > firstYear ? relatives[named](period) : undefined
}
