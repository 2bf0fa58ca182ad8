import type { Dataset, Period } from '@jibao/data-model'
import {
  type IndicatorProgress,
  indexObservations,
  measureIndicator,
  type ObservationIndex,
  type Progress,
} from '@jibao/quarter-progress'

/** Where prose finds the figures and names that it quotes. */
export interface FigureSource {
  /** Of the report. */
  readonly period: Period
  /** By id, measured at the report's period. */
  readonly indicators: ReadonlyMap<string, IndicatorProgress>
  readonly observations: ObservationIndex
  /** Short where it has a short name. */
  readonly departmentName: (id: string) => string
}

export const figureSourceOf = ({
  dataset,
  progress,
}: {
  readonly dataset: Dataset
  readonly progress: Progress
}): FigureSource => {
  const departments = new Map(dataset.departments.map((department) => [department.id, department]))
  return {
    period: progress.period,
    indicators: progress.indicators,
    observations: indexObservations(dataset),
    departmentName: (department) => {
      const { name = department, short = name } = departments.get(department) ?? {}
      return short
    },
  }
}

/**
 * The progress of an indicator at the end of any period; of the report's when none is named.
 * @throws RangeError for an unknown indicator: callers have resolved it
 */
export const progressOf = (
  { indicators, observations }: FigureSource,
  id: string,
  period?: Period,
): IndicatorProgress => {
  const current = indicators.get(id)
  if (current === undefined) throw new RangeError(`unresolved figure ${id}`)
  if (period === undefined || period === current.period) return current
  return measureIndicator(current.indicator, period, observations)
}
