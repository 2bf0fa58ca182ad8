import { endTogether, lastMonthOf, type Period, parsePeriod, yearOf } from '@jibao/data-model'
import type { Time } from '../../prose/reading.ts'
import { timeScope } from './time-scope.ts'

/** The period of a workspace that a figure of a draft tells of. */
export interface ReportedPeriod {
  readonly period: Period
  /** Whether the draft itself, or who asked for the check, says so. */
  readonly isCertain: boolean
}

const monthsOfQuarter = 3

/**
 * The period at whose end a figure stands. `undefined` for a month that ends no quarter, for a span that
 * does not count from January, and where neither words nor `asked` say when.
 * @param asked of which period the draft reports, where somebody said so
 */
export const reportedPeriod = (
  time: Time,
  asked: Period | undefined,
): ReportedPeriod | undefined => {
  const { year, to, from, isLastYear, isSince } = timeScope(time)
  if (from !== undefined || isLastYear === true || isSince === true) return undefined
  const ownYear = year ?? (asked === undefined ? undefined : yearOf(asked))
  if (ownYear === undefined) return undefined
  if (to === undefined) {
    if (asked !== undefined && yearOf(asked) === ownYear)
      return { period: asked, isCertain: year === undefined || lastMonthOf(asked) === 12 }
    const whole = parsePeriod(String(ownYear))
    return whole === undefined ? undefined : { period: whole, isCertain: true }
  }
  if (to % monthsOfQuarter !== 0) return undefined
  const period = parsePeriod(`${ownYear}-Q${to / monthsOfQuarter}`)
  if (period === undefined) return undefined
  return {
    period: asked !== undefined && endTogether(asked, period) ? asked : period,
    isCertain: true,
  }
}
