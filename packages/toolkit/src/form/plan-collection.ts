import { fail, type Outcome, succeed } from '@jibao/core'
import { type Period, parsePeriod } from '@jibao/data-model'
import { type FormPlan, planForms } from '@jibao/forms'
import type { Workspace } from '@jibao/sources'
import { nothingAsked, periodsMissing, periodUnreadable } from '../diagnostics.ts'
import { chooseDepartments } from './choose-departments.ts'

export interface CollectionRequest {
  /** As written by the user; the latest recorded one when absent. Nothing need be recorded for it yet. */
  readonly period?: string
  /** As written by the user; all when empty. */
  readonly departments: readonly string[]
}

/** What is collected in a period, and from whom. */
export interface Collection {
  readonly period: Period
  /** At least one. */
  readonly plans: readonly FormPlan[]
}

/** Who is asked for what; a name slips as easily as a period, and both are told in one run. */
export const planCollection = (
  { name, dataset }: Pick<Workspace, 'name' | 'dataset'>,
  request: CollectionRequest,
): Outcome<Collection> => {
  const period = periodOf(dataset.periods.at(-1)?.period, request.period)
  const departments = chooseDepartments(dataset, request.departments)
  if (period.value === undefined || departments.value === undefined) {
    return fail(...period.diagnostics, ...departments.diagnostics)
  }
  const [chosen, asked] = [departments.value, period.value]
  const plans = planForms(dataset, {
    workspace: name,
    period: asked,
    departments: chosen.map(({ id }) => id),
  })
  const idle = chosen.filter(({ id }) => !plans.some(({ department }) => department.id === id))
  if (request.departments.length > 0 && idle.length > 0) {
    return fail(...idle.map((department) => nothingAsked(asked, department)))
  }
  if (plans.length === 0) return fail(nothingAsked(asked))
  return succeed({ period: asked, plans })
}

const periodOf = (latest: Period | undefined, asked: string | undefined): Outcome<Period> => {
  const period = asked === undefined ? latest : parsePeriod(asked)
  if (period !== undefined) return succeed(period)
  return fail(asked === undefined ? periodsMissing() : periodUnreadable(asked))
}
