import { type Comparator, compare, isZero, type Quantity } from '@jibao/core'
import {
  type Indicator,
  isYearOver,
  type Observation,
  type Period,
  periodEnd,
  type Target,
} from '@jibao/data-model'
import { figureOf } from './observations.ts'
import { keepsPace } from './pace.ts'
import { isCap, satisfiesTarget } from './satisfies-target.ts'
import type { Status } from './status.ts'

/** What a status is judged from. */
export interface Evidence {
  readonly indicator: Indicator
  readonly period: Period
  readonly target: Target
  readonly observation: Observation | undefined
  /** Of the year up to the period; what was done once stays done. */
  readonly soFar: readonly Observation[]
  /** The figure that a relative target is measured against, when it names an indicator that reported. */
  readonly reference: Quantity | null
}

/** Whether figures or milestones can decide it at all. */
export const isMeasurable = (target: Target): boolean =>
  target.kind === 'quantity' ||
  target.kind === 'milestone' ||
  (target.kind === 'relative' && target.indicator !== undefined)

export const judgeStatus = (evidence: Evidence): Status => {
  const { indicator, period, target, observation, reference } = evidence
  if (indicator.accrual === 'milestone') return judgeMilestone(evidence)
  const actual = figureOf(observation)
  if (actual === null) {
    return indicator.accrual === 'annual' && !isYearOver(period) ? 'not-due' : 'not-reported'
  }
  switch (target.kind) {
    case 'quantity':
      return indicator.accrual === 'year-to-date'
        ? judgeAccumulated(actual, target.comparator, target.quantity, period)
        : judgeLevel(actual, target.comparator, target.quantity, evidence)
    case 'relative':
      return reference === null || reference.unit !== actual.unit
        ? 'qualitative'
        : judgeLevel(actual, target.comparator, reference, evidence)
    case 'milestone':
    case 'qualitative':
    case 'not-set':
      return 'qualitative'
  }
}

const stateOf = (observation: Observation | undefined): string | undefined =>
  observation?.reading.kind === 'milestone' ? observation.reading.state : undefined

const judgeMilestone = ({ period, target, observation, soFar }: Evidence): Status => {
  if (soFar.some((one) => stateOf(one) === 'done')) return 'completed'
  const state = stateOf(observation)
  if (state === undefined) return 'not-reported'
  if (target.kind !== 'milestone') return 'qualitative'
  const { due } = target
  const isOverdue = due === undefined ? isYearOver(period) : periodEnd(period) >= periodEnd(due)
  if (isOverdue) return 'behind'
  if (state === 'not-started') return 'not-started'
  // Under way without a date to be done by: nobody can say whether that is in time.
  return due === undefined ? 'qualitative' : 'on-schedule'
}

/** A figure that counts from January grows towards its target, or uses up its cap. */
const judgeAccumulated = (
  actual: Quantity,
  comparator: Comparator,
  target: Quantity,
  period: Period,
): Status => {
  const isSatisfied = satisfiesTarget(actual, comparator, target)
  // None at all (=0) can be lost until the year is over, like any cap.
  if (isCap(comparator) || (comparator === '=' && isZero(target.value))) {
    if (!isSatisfied) return 'behind'
    if (isYearOver(period)) return 'completed'
    return keepsPace(actual, comparator, target, period) ? 'on-schedule' : 'behind'
  }
  if (isSatisfied) return compare(actual.value, target.value) > 0 ? 'exceeded' : 'completed'
  if (isZero(actual.value)) return 'not-started'
  // Above a point that was to be hit: more time will not mend it.
  const isPast = comparator === '=' && compare(actual.value, target.value) > 0
  if (isYearOver(period) || isPast) return 'behind'
  return keepsPace(actual, comparator, target, period) ? 'on-schedule' : 'behind'
}

/** A level meets its target or does not; met before the year is over it may still be lost. */
const judgeLevel = (
  actual: Quantity,
  comparator: Comparator,
  target: Quantity,
  { indicator, period }: Evidence,
): Status => {
  if (!satisfiesTarget(actual, comparator, target)) {
    return isZero(actual.value) && !isCap(comparator) ? 'not-started' : 'behind'
  }
  const isFinal = isYearOver(period) || indicator.accrual === 'annual'
  if (!isFinal) return 'on-schedule'
  return compare(actual.value, target.value) > 0 ? 'exceeded' : 'completed'
}
