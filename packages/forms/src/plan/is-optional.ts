import {
  type Goal,
  type Indicator,
  isYearOver,
  type Observation,
  type Period,
  yearOf,
} from '@jibao/data-model'

interface Circumstances {
  readonly period: Period
  /** The year's goal that names it. */
  readonly goal: Goal | undefined
  /** The latest figure before. */
  readonly last: Observation | undefined
}

/** Whether a department may leave an indicator: nothing in the year's reports waits for it. */
export const isOptional = (indicator: Indicator, circumstances: Circumstances): boolean =>
  isNotDue(indicator, circumstances) ||
  isDone(circumstances) ||
  indicator.parts?.isComplete === true ||
  isOutsideYear(indicator, circumstances)

/** There is one a year, at its end. */
const isNotDue = ({ accrual }: Indicator, { period }: Circumstances): boolean =>
  accrual === 'annual' && !isYearOver(period)

/** What was done once stays done. */
const isDone = ({ last }: Circumstances): boolean =>
  last?.reading.kind === 'milestone' && last.reading.state === 'done'

/** Neither a goal nor a target of the year is about it, and nobody reported it this year. */
const isOutsideYear = ({ targets }: Indicator, { period, goal, last }: Circumstances): boolean =>
  goal === undefined &&
  targets[String(yearOf(period))] === undefined &&
  (last === undefined || yearOf(last.period) !== yearOf(period))
