import type { Quantity } from '@jibao/core'
import {
  endTogether,
  type Indicator,
  type Observation,
  type Period,
  periodEnd,
  yearOf,
} from '@jibao/data-model'
import { figureOf } from '@jibao/quarter-progress'
import type { Recorded } from '../../check.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'

/** An indicator and what is recorded of it up to the end of the period, in order of time. */
export interface History {
  readonly indicator: Indicator
  readonly observations: readonly Observation[]
}

/** A recorded number, and what it was recorded as. */
export interface Figure {
  readonly observation: Observation
  readonly quantity: Quantity
}

/** What is recorded later is not known yet at the end of the period. */
export const isRecordedBy =
  (end: Period) =>
  ({ period }: { readonly period: Period }): boolean =>
    periodEnd(period) <= periodEnd(end)

/** What stands beside the figures of the period in a report: this year's and last year's. Older records are settled. */
export const isRecent =
  (end: Period) =>
  ({ period }: { readonly period: Period }): boolean =>
    yearOf(period) >= yearOf(end) - 1

/** Of every indicator that has any records. */
export const historiesOf = remembered(({ dataset, period }: Recorded): readonly History[] => {
  const byIndicator = groupedBy(
    dataset.observations.filter(isRecordedBy(period)),
    ({ indicator }) => indicator,
  )
  return dataset.indicators.flatMap((indicator) => {
    const observations = byIndicator.get(indicator.id)
    return observations === undefined ? [] : [{ indicator, observations }]
  })
})

export const figuresOf = (observations: readonly Observation[]): readonly Figure[] =>
  observations.flatMap((observation) => {
    const quantity = figureOf(observation)
    return quantity === null ? [] : [{ observation, quantity }]
  })

/** Each record with the one before it in the same year. */
export const pairsInYear = <Record extends { readonly period: Period }>(
  records: readonly Record[],
): readonly (readonly [earlier: Record, later: Record])[] =>
  records.flatMap((later, index) => {
    const earlier = records[index - 1]
    return earlier !== undefined && yearOf(earlier.period) === yearOf(later.period)
      ? [[earlier, later] as const]
      : []
  })

/** The record of the period, under whatever name. */
export const at = <Record extends { readonly period: Period }>(
  records: readonly Record[],
  period: Period,
): Record | undefined => records.find((record) => endTogether(record.period, period))
