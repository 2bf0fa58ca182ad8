import type { Dataset, Indicator, Observation, PeriodRecord, Target } from '@jibao/data-model'

/** A figure that a department was asked for and has not reported. */
export interface MissingFigure {
  readonly indicator: Indicator
  /** The goal that names it in the period's year. */
  readonly goal?: { readonly number: number; readonly title: string }
  readonly target: Target
  /** The latest figure before. */
  readonly last?: Observation
}

/** Everything that a letter to one department draws on. */
export interface ReminderData {
  readonly dataset: Dataset
  /** Ids of the department that signs, and of the one that is asked; it may be the same. */
  readonly issuer: string
  readonly department: string
  /** 发文机关标志 of a document; the issuer's name when absent. */
  readonly mark?: string
  /** Of how many figures. */
  readonly asked: number
  /** In the order of the plan; at least one. */
  readonly missing: readonly MissingFigure[]
  /** Of the period that is asked about, and with the date of the letter. */
  readonly record: PeriodRecord & { readonly issued: string }
}
