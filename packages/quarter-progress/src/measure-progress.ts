import {
  type Dataset,
  type Department,
  endTogether,
  type Period,
  type Programme,
  yearOf,
} from '@jibao/data-model'
import { type GoalProgress, measureGoal } from './measure-goal.ts'
import { type IndicatorProgress, measureIndicator } from './measure-indicator.ts'
import { indexObservations } from './observations.ts'
import { type Summary, summarise } from './summarise.ts'

export interface ProgrammeProgress {
  readonly programme: Programme
  /** The goals of the period's year, by number. */
  readonly goals: readonly GoalProgress[]
  readonly summary: Summary
}

/** What one department answers for. */
export interface DepartmentProgress {
  readonly department: Department
  /** The goals that it leads. */
  readonly goals: readonly GoalProgress[]
  /** The indicators of goals that it leads, by itself or through the goal. */
  readonly indicators: readonly IndicatorProgress[]
  readonly summary: Summary
}

/** What the records of a dataset mean at the end of a period. */
export interface Progress {
  readonly period: Period
  /** Every indicator of the dataset, by id. */
  readonly indicators: ReadonlyMap<string, IndicatorProgress>
  readonly programmes: readonly ProgrammeProgress[]
  /** Departments that answer for something this year. */
  readonly departments: readonly DepartmentProgress[]
}

export const measureProgress = (dataset: Dataset, period: Period): Progress => {
  const observations = indexObservations(dataset)
  const indicators = new Map(
    dataset.indicators.map((indicator) => [
      indicator.id,
      measureIndicator(indicator, period, observations),
    ]),
  )
  const narratives = new Map(
    dataset.narratives.flatMap((narrative) =>
      narrative.about.kind === 'goal' && endTogether(narrative.period, period)
        ? [[narrative.about.goal, narrative]]
        : [],
    ),
  )
  const goals = dataset.goals
    .filter((goal) => goal.year === yearOf(period))
    .toSorted((a, b) => a.number - b.number)
    .map((goal) =>
      measureGoal(
        goal,
        goal.indicators.flatMap((id) => indicators.get(id) ?? []),
        narratives.get(goal.id),
      ),
    )

  return {
    period,
    indicators,
    programmes: dataset.programmes.map((programme) => {
      const own = goals.filter(({ goal }) => goal.programme === programme.id)
      return { programme, goals: own, summary: summarise(own) }
    }),
    departments: dataset.departments.flatMap((department) => {
      const led = goals.filter(({ goal }) => goal.lead === department.id)
      const answered = goals.flatMap(({ goal, indicators: measured }) =>
        measured.filter(({ indicator }) => (indicator.lead ?? goal.lead) === department.id),
      )
      return led.length + answered.length === 0
        ? []
        : [{ department, goals: led, indicators: answered, summary: summarise(led) }]
    }),
  }
}
