import type { Indicator, Period, Programme } from '@jibao/data-model'

/** What a province asks its counties about. */
export interface MemberScope {
  readonly period: Period
  readonly programme: Pick<Programme, 'id' | 'name'>
  /** Of the province's programme, in the order of its plan. */
  readonly indicators: readonly Indicator[]
}
