import {
  type Dataset,
  endTogether,
  type Goal,
  type Indicator,
  type Period,
  yearOf,
} from '@jibao/data-model'
import { answerableFor } from './answerable-for.ts'
import type { FormPlan, FormRow } from './form-plan.ts'
import { goalsOfYear } from './goals-of-year.ts'
import { isOptional } from './is-optional.ts'
import { lastFigures } from './last-figures.ts'

interface PlanRequest {
  /** Name of the workspace. */
  readonly workspace: string
  readonly period: Period
  /** Department ids; every department that answers for an indicator when absent. */
  readonly departments?: readonly string[]
}

/**
 * One plan for each department that answers for anything, in the order of departments.yaml. Every indicator
 * of the dataset is asked of one department and one only.
 */
export const planForms = (
  dataset: Dataset,
  { workspace, period, departments }: PlanRequest,
): readonly FormPlan[] => {
  const goals = goalsOfYear(dataset, yearOf(period))
  const asked = inPlanOrder(dataset, goals).map(({ indicator, goal }) => ({
    department: answerableFor(indicator, goal, dataset),
    indicator,
    goal,
  }))
  const rowOf = rowMaker(dataset, period)
  return dataset.departments
    .filter(({ id }) => departments === undefined || departments.includes(id))
    .flatMap(({ id, name }) => {
      const rows = asked.filter(({ department }) => department === id).map(rowOf)
      return rows.length === 0 ? [] : [{ workspace, period, department: { id, name }, rows }]
    })
}

interface Asked {
  readonly indicator: Indicator
  /** The first goal of the year that names it. */
  readonly goal: Goal | undefined
}

/** By the year's goals, then what they do not name, in the order of the plan files. */
const inPlanOrder = ({ indicators }: Dataset, goals: readonly Goal[]): readonly Asked[] => {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const first = new Map<string, Goal>()
  for (const goal of goals) {
    for (const id of goal.indicators) if (!first.has(id)) first.set(id, goal)
  }
  const named = [...first].flatMap(([id, goal]) => {
    const indicator = byId.get(id)
    return indicator === undefined ? [] : [{ indicator, goal }]
  })
  const others = indicators.filter(({ id }) => !first.has(id))
  return [...named, ...others.map((indicator) => ({ indicator, goal: undefined }))]
}

const rowMaker = (dataset: Dataset, period: Period): ((asked: Asked) => FormRow) => {
  const lastOf = lastFigures(dataset, period)
  return ({ indicator, goal }) => {
    const last = lastOf(indicator)
    const current = dataset.observations.find(
      (one) => one.indicator === indicator.id && endTogether(one.period, period),
    )
    return {
      indicator,
      target: indicator.targets[String(yearOf(period))] ?? {
        kind: 'not-set',
        origin: indicator.origin,
      },
      isOptional: isOptional(indicator, { goal, last, period }),
      ...(goal === undefined ? {} : { goal: { number: goal.number, title: goal.title } }),
      ...(last === undefined ? {} : { last }),
      ...(current === undefined ? {} : { current }),
    }
  }
}
