import { fail, type Outcome, succeed } from '@jibao/core'
import {
  type Dataset,
  endTogether,
  type Period,
  type PeriodRecord,
  parsePeriod,
} from '@jibao/data-model'
import { periodNotRecorded, periodsMissing, periodUnreadable } from './diagnostics.ts'

export interface ChosenPeriod {
  readonly period: Period
  /** Those of the period itself, else those of one that ends with it. */
  readonly record: PeriodRecord
}

/** A period as the user writes it. */
export const readPeriod = (asked: string): Outcome<Period> => {
  const period = parsePeriod(asked)
  return period === undefined ? fail(periodUnreadable(asked)) : succeed(period)
}

/** The period asked for, or the latest recorded one; it has to be recorded. */
export const choosePeriod = (
  { periods }: Pick<Dataset, 'periods'>,
  asked: string | undefined,
): Outcome<ChosenPeriod> => {
  const latest = periods.at(-1)?.period
  const period = asked === undefined ? latest : parsePeriod(asked)
  if (period === undefined) {
    return fail(asked === undefined ? periodsMissing() : periodUnreadable(asked))
  }
  const record = recordOf(periods, period)
  if (record !== undefined) return succeed({ period, record })
  return fail(
    periodNotRecorded(
      period,
      periods.map((one) => one.period),
    ),
  )
}

/** What was recorded about a period: under its own name, else under that of one that ends with it. */
export const recordOf = (periods: Dataset['periods'], period: Period): PeriodRecord | undefined =>
  periods.find((one) => one.period === period) ??
  periods.find((one) => endTogether(one.period, period))
