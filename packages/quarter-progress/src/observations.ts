import type { Quantity } from '@jibao/core'
import { type Dataset, type Observation, type Period, periodEnd } from '@jibao/data-model'

/** Looks up what was recorded, by indicator and period end. */
export interface ObservationIndex {
  find(indicator: string, period: Period): Observation | undefined
}

export const indexObservations = (dataset: Dataset): ObservationIndex => {
  const byKey = new Map(
    dataset.observations.map((observation) => [
      `${observation.indicator}\n${periodEnd(observation.period)}`,
      observation,
    ]),
  )
  return { find: (indicator, period) => byKey.get(`${indicator}\n${periodEnd(period)}`) }
}

/** The recorded figure, `null` when none was stated. */
export const figureOf = (observation: Observation | undefined): Quantity | null =>
  observation?.reading.kind === 'quantity' ? observation.reading.quantity : null
