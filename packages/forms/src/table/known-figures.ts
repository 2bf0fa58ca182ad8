import {
  type Dataset,
  type Indicator,
  type Period,
  periodEnd,
  type Reading,
} from '@jibao/data-model'
import { lastFigures } from '../plan/last-figures.ts'

/** What a new figure is held against. */
export interface KnownReadings {
  /** The latest before. */
  readonly last?: Reading
  /** Of the period itself. */
  readonly recorded?: Reading
}

/** Looks up what the workspace knows of an indicator, period by period. */
export const knownReadings = (
  dataset: Dataset,
): ((indicator: Indicator, period: Period) => KnownReadings) => {
  const keyOf = (id: string, period: Period): string => `${id}\n${periodEnd(period)}`
  const readings = new Map(
    dataset.observations.map((one) => [keyOf(one.indicator, one.period), one.reading]),
  )
  const finders = new Map<Period, ReturnType<typeof lastFigures>>()
  return (indicator, period) => {
    const find = finders.get(period) ?? lastFigures(dataset, period)
    finders.set(period, find)
    const last = find(indicator)?.reading
    const recorded = readings.get(keyOf(indicator.id, period))
    return {
      ...(last === undefined ? {} : { last }),
      ...(recorded === undefined ? {} : { recorded }),
    }
  }
}
