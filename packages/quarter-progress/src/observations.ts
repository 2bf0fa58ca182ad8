import type { Quantity } from '@jibao/core'
import {
  type Dataset,
  type Indicator,
  isYearOver,
  type Observation,
  type Period,
  periodEnd,
  yearOf,
} from '@jibao/data-model'
import { sumOf } from './attainment.ts'

/** What is known of an indicator at the end of a period. */
export interface KnownFigure extends Observation {
  /** The parts that it is the sum of; absent when it was recorded itself. */
  readonly terms?: readonly Term[]
}

/** One of the indicators that make up another, with its own figure. */
export interface Term {
  readonly indicator: Indicator
  readonly observation: KnownFigure
}

/** Looks up figures by indicator and period end. */
export interface ObservationIndex {
  /** As recorded; else the sum of the parts that make up the whole, when all of them are known. */
  find(indicator: string, period: Period): KnownFigure | undefined
  /** At the end of which anything was recorded, in order. */
  readonly years: readonly number[]
}

export const indexObservations = ({
  observations,
  ...dataset
}: Pick<Dataset, 'indicators' | 'observations'>): ObservationIndex => {
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]))
  const recorded = new Map(
    observations.map((observation) => [
      `${observation.indicator}\n${periodEnd(observation.period)}`,
      observation,
    ]),
  )
  const find = (id: string, period: Period): KnownFigure | undefined =>
    recorded.get(`${id}\n${periodEnd(period)}`) ?? sumOfParts(id, period)

  const sumOfParts = (id: string, period: Period): KnownFigure | undefined => {
    const whole = indicators.get(id)
    if (whole?.parts?.isComplete !== true) return undefined
    const terms = whole.parts.indicators.flatMap((part): readonly Term[] => {
      const [indicator, observation] = [indicators.get(part), find(part, period)]
      return indicator === undefined || observation === undefined
        ? []
        : [{ indicator, observation }]
    })
    const figures = terms.flatMap(({ observation }) => figureOf(observation) ?? [])
    const quantity = figures.length === whole.parts.indicators.length ? sumOf(figures) : null
    if (quantity === null) return undefined
    return {
      indicator: id,
      period,
      // That of the part that was taken last.
      asOf:
        terms
          .map(({ observation }) => observation.asOf)
          .toSorted()
          .at(-1) ?? periodEnd(period),
      reading: { kind: 'quantity', quantity },
      origin: whole.origin,
      terms,
    }
  }
  const years = observations
    .filter(({ period }) => isYearOver(period))
    .map(({ period }) => yearOf(period))
  return { find, years: [...new Set(years)].toSorted((a, b) => a - b) }
}

/** The figure that was recorded or summed, `null` when none was stated. */
export const figureOf = (observation: Observation | undefined): Quantity | null =>
  observation?.reading.kind === 'quantity' ? observation.reading.quantity : null
