import type { DecimalText, Origin, Severity } from '@jibao/core'
import type { Dataset, Period, Span } from '@jibao/data-model'
import type { Progress } from '@jibao/quarter-progress'
import type { Reading } from './prose/reading.ts'

/** What a check is called, what it rests on, and how grave its findings are. */
export interface CheckMeta {
  /** Stable, upper snake case: `COMPLETION_RATE`. */
  readonly code: string
  /** What staff call it: `完成率 = 完成值 ÷ 目标值`. */
  readonly name: string
  /** The rule that it rests on, in Chinese: of arithmetic, or a clause such as GB/T 15834—2011 5.1. */
  readonly basis: string
  /** Of its findings, unless a finding is milder; uncertain ones are warnings at most. */
  readonly severity: Severity
  /** Name of the plug-in that brings it, set by whoever loads that; absent for our own. */
  readonly plugin?: string
}

/** A rule that plain code can decide, over data, over drafts, or over both. */
export interface Check {
  readonly meta: CheckMeta
  /** In any order; never throws for what a draft or a dataset says. */
  run(context: CheckContext): Iterable<Found>
}

/** What the data of a workspace say at the end of a period. */
export interface Recorded {
  readonly dataset: Dataset
  readonly period: Period
  readonly progress: Progress
}

export interface CheckContext {
  /** Data to be checked themselves; absent when only drafts are. */
  readonly data?: Recorded
  /** Drafts to be checked, each by itself and against each other. */
  readonly readings: readonly Reading[]
  /** Data to hold drafts against; absent when there is no workspace. */
  readonly against?: Recorded
  /** Of which period the drafts report, where the user or the workspace says so. */
  readonly period?: Period
}

/** A place in a draft, or a place in the files of a workspace. */
export type Place = DraftSpan | DataPlace

export interface DraftSpan extends Span {
  readonly kind: 'draft'
  readonly reading: Reading
}

export interface DataPlace {
  readonly kind: 'data'
  readonly origin: Origin
  /** What is written there, as far as it is printed: `91人`. */
  readonly quote: string
}

/** `fails` when it is certain, `uncertain` when the text does not decide and somebody has to look. */
export type Verdict = 'fails' | 'uncertain'

/** A number that went into what was computed. */
export interface FoundOperand {
  /** What it is: `目标值`. */
  readonly label: string
  /** As stated, with its unit: `820人`. */
  readonly value: string
  readonly at?: Place
}

/** What a check found, at a place. */
export interface Found {
  readonly at: Place
  readonly verdict: Verdict
  /** In Chinese, with the numbers in it. */
  readonly message: string
  /** What to do, in Chinese. */
  readonly hint: string
  /** Milder than the check's own; absent for that. */
  readonly severity?: Severity
  /** What the text says and what it should be: `127%`, `124.63%`; absent where no number is at stake. */
  readonly stated?: string
  readonly computed?: string
  /** `1022 ÷ 820 × 100%` */
  readonly formula?: string
  readonly operands?: readonly FoundOperand[]
  /** How far the statement may lie off without a fault, in its own unit: `0.5`. */
  readonly tolerance?: DecimalText
}
