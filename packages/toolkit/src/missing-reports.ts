import type { FormPlan, FormRow } from '@jibao/forms'

/** A department that has not reported everything. */
export interface MissingReport {
  readonly department: { readonly id: string; readonly name: string }
  /** How many figures were asked of it. */
  readonly asked: number
  /** Those that nothing is recorded for; at least one. */
  readonly missing: readonly FormRow[]
}

/** Not what a department may leave, or what follows from other figures. */
export const isAsked = ({ isOptional }: FormRow): boolean => !isOptional

/** Who has not reported, and what. */
export const missingReports = (plans: readonly FormPlan[]): readonly MissingReport[] =>
  plans.flatMap(({ department, rows }) => {
    const asked = rows.filter(isAsked)
    const missing = asked.filter(({ current }) => current === undefined)
    return missing.length === 0 ? [] : [{ department, asked: asked.length, missing }]
  })
