import {
  type Dataset,
  type Indicator,
  type Observation,
  type Period,
  periodEnd,
  yearOf,
} from '@jibao/data-model'
import { indexObservations } from '@jibao/quarter-progress'

/**
 * Looks up what a new figure of a period is held against: the latest one before that states anything, recorded or
 * the sum of recorded parts. A year-to-date figure starts anew each year.
 */
export const lastFigures = (
  dataset: Pick<Dataset, 'indicators' | 'observations'>,
  period: Period,
): ((indicator: Indicator) => Observation | undefined) => {
  const known = indexObservations(dataset)
  const byEnd = new Map(dataset.observations.map((one) => [periodEnd(one.period), one.period]))
  const earlier = [...byEnd]
    .filter(([end]) => end < periodEnd(period))
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([, before]) => before)
  return ({ id, accrual }) => {
    for (const before of earlier) {
      if (accrual === 'year-to-date' && yearOf(before) !== yearOf(period)) return undefined
      const found = known.find(id, before)
      if (found !== undefined && found.reading.kind !== 'not-stated') return found
    }
    return undefined
  }
}
