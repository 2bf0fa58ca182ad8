import type { Indicator, Observation, Period, Target } from '@jibao/data-model'

/** What one department is asked for in one period. */
export interface FormPlan {
  /** Name of the workspace. */
  readonly workspace: string
  readonly period: Period
  readonly department: { readonly id: string; readonly name: string }
  /** In the order of the plan; at least one. */
  readonly rows: readonly FormRow[]
}

/** One indicator to be filled in. */
export interface FormRow {
  readonly indicator: Indicator
  /** The goal that names it in the period's year; none for an indicator outside the year's goals. */
  readonly goal?: { readonly number: number; readonly title: string }
  readonly target: Target
  /**
   * The latest figure or state before this period that the new one is held against, recorded or summed from its
   * parts: of the same year for a year-to-date one.
   */
  readonly last?: Observation
  /** What is recorded for this period already. */
  readonly current?: Observation
  /**
   * Whether the department may leave it: an annual figure before the year's end, a total that follows from its
   * parts, a milestone done before, and what neither the year's plan nor its earlier figures speak of.
   */
  readonly isOptional: boolean
}
