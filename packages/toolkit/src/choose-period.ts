import { fail, type Outcome, succeed } from '@jibao/core'
import {
  type Dataset,
  endTogether,
  type Period,
  type PeriodRecord,
  parsePeriod,
} from '@jibao/data-model'
import {
  issueDateMissing,
  periodNotRecorded,
  periodsMissing,
  periodUnreadable,
} from './diagnostics.ts'

export interface ChosenPeriod {
  readonly period: Period
  readonly record: PeriodRecord & { readonly issued: string }
}

/** The period asked for, or the latest recorded one; it has to be recorded and dated. */
export const choosePeriod = (
  { periods }: Pick<Dataset, 'periods'>,
  asked: string | undefined,
): Outcome<ChosenPeriod> => {
  const latest = periods.at(-1)?.period
  const period = asked === undefined ? latest : parsePeriod(asked)
  if (period === undefined) {
    return fail(asked === undefined ? periodsMissing() : periodUnreadable(asked))
  }
  const record =
    periods.find((one) => one.period === period) ??
    periods.find((one) => endTogether(one.period, period))
  if (record === undefined) {
    return fail(
      periodNotRecorded(
        period,
        periods.map((one) => one.period),
      ),
    )
  }
  const { issued } = record
  if (issued === undefined) return fail(issueDateMissing(period, record.origin))
  return succeed({ period, record: { ...record, issued } })
}
