import { type Period, periodEnd } from '@jibao/data-model'

/** One period for each end, the earliest first. */
export const periodsRecorded = (periods: readonly Period[]): readonly Period[] => [
  ...new Map(
    periods
      .toSorted((a, b) => (periodEnd(a) < periodEnd(b) ? -1 : 1))
      .map((period) => [periodEnd(period), period]),
  ).values(),
]
