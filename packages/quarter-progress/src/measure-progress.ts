import {
  type Dataset,
  type Department,
  endTogether,
  type Goal,
  type Narrative,
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
  /** The goals that it leads, programme by programme. */
  readonly goals: readonly GoalProgress[]
  /** The indicators of goals that it leads, by itself or through the goal; each once. */
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

/** What was written for the very period, else for one that ends with it (2024-H1 for 2024-Q2). */
const findNarrative = (
  { narratives }: Dataset,
  { id }: Goal,
  period: Period,
): Narrative | undefined => {
  const own = narratives.filter(({ about }) => about.kind === 'goal' && about.goal === id)
  return (
    own.find((narrative) => narrative.period === period) ??
    own.find((narrative) => endTogether(narrative.period, period))
  )
}

export const measureProgress = (dataset: Dataset, period: Period): Progress => {
  const observations = indexObservations(dataset)
  const indicators = new Map(
    dataset.indicators.map((indicator) => [
      indicator.id,
      measureIndicator(indicator, period, observations),
    ]),
  )
  const programmes = dataset.programmes.map((programme) => {
    const goals = dataset.goals
      .filter((goal) => goal.programme === programme.id && goal.year === yearOf(period))
      .toSorted((a, b) => a.number - b.number)
      .map((goal) =>
        measureGoal(
          goal,
          goal.indicators.flatMap((id) => indicators.get(id) ?? []),
          findNarrative(dataset, goal, period),
        ),
      )
    return { programme, goals, summary: summarise(goals) }
  })
  const goals = programmes.flatMap((programme) => programme.goals)

  return {
    period,
    indicators,
    programmes,
    departments: dataset.departments.flatMap((department) => {
      const led = goals.filter(({ goal }) => goal.lead === department.id)
      const answered = new Set(
        goals.flatMap(({ goal, indicators: measured }) =>
          measured.filter(({ indicator }) => (indicator.lead ?? goal.lead) === department.id),
        ),
      )
      return led.length + answered.size === 0
        ? []
        : [{ department, goals: led, indicators: [...answered], summary: summarise(led) }]
    }),
  }
}
