import type { Quantity } from '@jibao/core'
import {
  type Indicator,
  type Period,
  previousPeriod,
  quartersSoFar,
  samePeriodLastYear,
  type Target,
  yearOf,
} from '@jibao/data-model'
import { rateOf } from './attainment.ts'
import { type Change, measureChange } from './change.ts'
import { judgeStatus } from './judge-status.ts'
import { figureOf, type KnownFigure, type ObservationIndex } from './observations.ts'
import { measurePace, type Pace } from './pace.ts'
import type { Status } from './status.ts'

/** One quarter of the year so far, with what was recorded for it. */
export interface QuarterFigure {
  readonly period: Period
  readonly observation: KnownFigure | undefined
}

export interface IndicatorProgress {
  readonly indicator: Indicator
  readonly period: Period
  readonly target: Target
  readonly observation: KnownFigure | undefined
  /** The figure at the period's end; `null` when not reported or a milestone. */
  readonly actual: Quantity | null
  readonly quarters: readonly QuarterFigure[]
  /** Actual ÷ target in percent; `null` without both, for ranges, and for a target of zero. */
  readonly attainment: Quantity | null
  /** Since the period before; `null` for a year-to-date figure in the year's first period, which starts anew. */
  readonly sincePrevious: Change | null
  readonly sinceLastYear: Change | null
  /** For year-to-date figures with a numeric target. */
  readonly pace: Pace | null
  readonly status: Status
}

export const measureIndicator = (
  indicator: Indicator,
  period: Period,
  observations: ObservationIndex,
): IndicatorProgress => {
  const observation = observations.find(indicator.id, period)
  const actual = figureOf(observation)
  const target: Target = indicator.targets[String(yearOf(period))] ?? {
    kind: 'not-set',
    origin: indicator.origin,
  }
  const quarters = quartersSoFar(period).map((quarter) => ({
    period: quarter,
    observation: observations.find(indicator.id, quarter),
  }))
  const before = previousPeriod(period)
  const restarts = indicator.accrual === 'year-to-date' && yearOf(before) !== yearOf(period)
  const hasBoth = actual !== null && target.kind === 'quantity'

  return {
    indicator,
    period,
    target,
    observation,
    actual,
    quarters,
    attainment: hasBoth ? rateOf(actual, target.quantity) : null,
    sincePrevious: restarts
      ? null
      : measureChange(observation, observations.find(indicator.id, before)),
    sinceLastYear: measureChange(
      observation,
      observations.find(indicator.id, samePeriodLastYear(period)),
    ),
    pace:
      hasBoth && indicator.accrual === 'year-to-date'
        ? measurePace(actual, target.quantity, period)
        : null,
    status: judgeStatus({
      indicator,
      period,
      target,
      observation,
      soFar: quarters.flatMap((quarter) => quarter.observation ?? []),
      reference:
        target.kind === 'relative' && target.indicator !== undefined
          ? figureOf(observations.find(target.indicator, period))
          : null,
    }),
  }
}
