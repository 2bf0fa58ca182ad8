import type { Goal, Narrative } from '@jibao/data-model'
import { isMeasurable } from './judge-status.ts'
import type { IndicatorProgress } from './measure-indicator.ts'
import type { Status } from './status.ts'

export interface GoalProgress {
  readonly goal: Goal
  /** 定性 instead of 未报送 where no figure could decide and the goal's narrative says how it stands. */
  readonly indicators: readonly IndicatorProgress[]
  /** What the bureau wrote about it in the period. */
  readonly narrative: Narrative | undefined
  readonly status: Status
}

/** The first of these that any indicator has is the goal's. */
const precedence = ['behind', 'not-started', 'not-reported', 'on-schedule'] as const

const isStated = (status: Status): boolean => status !== 'not-reported' && status !== 'not-due'

/**
 * A goal stands where its weakest measurable indicator stands; it is completed only when all are,
 * and exceeded only when all are exceeded. Without one to measure it is 定性 once something was
 * reported about it.
 */
const goalStatus = (
  indicators: readonly IndicatorProgress[],
  narrative: Narrative | undefined,
): Status => {
  const measurable = indicators.filter(({ target }) => isMeasurable(target))
  const statuses = (measurable.length > 0 ? measurable : indicators).map(({ status }) => status)
  const isReported = narrative !== undefined || statuses.some(isStated)
  if (measurable.length === 0 && isReported) return 'qualitative'
  if (statuses.length === 0) return 'not-reported'
  const weakest = precedence.find((status) => statuses.includes(status))
  if (weakest !== undefined) return weakest
  if (statuses.includes('qualitative')) return 'qualitative'
  if (statuses.includes('not-due')) return 'not-due'
  return statuses.every((status) => status === 'exceeded') ? 'exceeded' : 'completed'
}

export const measureGoal = (
  goal: Goal,
  indicators: readonly IndicatorProgress[],
  narrative: Narrative | undefined,
): GoalProgress => ({
  goal,
  indicators: indicators.map((one) => (isTold(one, narrative) ? asTold(one) : one)),
  narrative,
  status: goalStatus(indicators, narrative),
})

/** What no figure could decide anyway has been reported once something was written about its goal. */
const isTold = ({ target, status }: IndicatorProgress, narrative: Narrative | undefined): boolean =>
  narrative !== undefined && status === 'not-reported' && !isMeasurable(target)

const asTold = (progress: IndicatorProgress): IndicatorProgress => ({
  ...progress,
  status: 'qualitative',
})
