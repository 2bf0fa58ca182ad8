import type { Dataset, Indicator, Programme } from '@jibao/data-model'
import type { GoalProgress, IndicatorProgress } from '@jibao/quarter-progress'
import { type FigureSource, figureSourceOf } from './figure-source.ts'
import type { ReportData } from './report-data.ts'

/** What the tables, charts and sentences of a programme's report are made from. */
export interface ReportScope extends FigureSource {
  readonly dataset: Dataset
  readonly programme: Programme
  /** Of the period's year. */
  readonly goals: readonly GoalProgress[]
  /** What a department signs with and is addressed by. */
  readonly fullName: (id: string) => string
}

/** @throws RangeError when the programme is not in the dataset: callers have resolved it */
export const scopeOf = ({ dataset, progress, programme: id }: ReportData): ReportScope => {
  const found = progress.programmes.find(({ programme }) => programme.id === id)
  if (found === undefined) throw new RangeError(`no programme ${id}`)
  const departments = new Map(dataset.departments.map((department) => [department.id, department]))
  return {
    ...figureSourceOf({ dataset, progress }),
    dataset,
    programme: found.programme,
    goals: found.goals,
    fullName: (department) => departments.get(department)?.name ?? department,
  }
}

type Ownership = Pick<ReportScope, 'dataset' | 'programme'>

/** The indicators that no goal of another programme names, in the order of the plan. */
export const programmeIndicators = ({
  dataset: { goals, indicators },
  programme,
}: Ownership): readonly Indicator[] => {
  const own = goals.filter((goal) => goal.programme === programme.id)
  const kept = new Set(own.flatMap((goal) => goal.indicators))
  const others = new Set(goals.flatMap((goal) => goal.indicators))
  return indicators.filter(({ id }) => kept.has(id) || !others.has(id))
}

/**
 * The indicators that the goals of all years name, in the order of the goals; where they name none,
 * all that the programme has.
 */
export const plannedIndicators = ({ dataset, programme }: Ownership): readonly Indicator[] => {
  const byId = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]))
  const named = dataset.goals
    .filter((goal) => goal.programme === programme.id)
    .toSorted((a, b) => a.year - b.year || a.number - b.number)
    .flatMap((goal) => goal.indicators)
  return named.length === 0
    ? programmeIndicators({ dataset, programme })
    : [...new Set(named)].flatMap((id) => byId.get(id) ?? [])
}

/** The indicators of the ids, in their order. */
export const namedIndicators = (
  { indicators }: ReportScope,
  ids: readonly string[],
): readonly Indicator[] => ids.flatMap((id) => indicators.get(id)?.indicator ?? [])

/** How the indicators of the ids stand; those of the year's goals where none is named. */
export const chosenProgress = (
  { goals, indicators }: ReportScope,
  ids: readonly string[],
): readonly IndicatorProgress[] =>
  ids.length === 0
    ? goals.flatMap((goal) => goal.indicators)
    : ids.flatMap((id) => indicators.get(id) ?? [])

/** The goals with nothing but the indicators of the ids, without those that have none of them. */
export const chosenGoals = (
  goals: readonly GoalProgress[],
  ids: readonly string[],
): readonly GoalProgress[] =>
  ids.length === 0
    ? goals
    : goals
        .map((goal) => ({
          ...goal,
          indicators: goal.indicators.filter(({ indicator }) => ids.includes(indicator.id)),
        }))
        .filter(({ indicators }) => indicators.length > 0)
