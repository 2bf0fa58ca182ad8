import type { CheckMeta, Finding } from '@jibao/checks'
import type { Diagnostic } from '@jibao/core'
import type { DraftFormat } from '@jibao/data-model'

/** How many findings stand, by severity; those that the workspace excuses are counted for themselves. */
export interface CheckSummary {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly excused: number
}

/** What was checked, and what was found. */
export interface CheckRun {
  readonly findings: readonly Finding[]
  /** The checks of plug-ins that ran beside our own. */
  readonly addedChecks: readonly CheckMeta[]
  readonly summary: CheckSummary
  readonly files: readonly CheckedFile[]
  /** Copies of drafts with the findings as comments. */
  readonly annotated: readonly AnnotatedCopy[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckedFile {
  readonly file: string
  readonly format: DraftFormat
  /** How many figures were understood in it. */
  readonly figures: number
}

export interface AnnotatedCopy {
  /** The draft, as the user named it. */
  readonly file: string
  readonly path: string
}

/** Whether nobody has said why it may stand. */
export const isOpen = ({ excuse }: Finding): boolean => excuse === undefined

export const summariseFindings = (findings: readonly Finding[]): CheckSummary => {
  const open = findings.filter(isOpen)
  const count = (wanted: Finding['severity']): number =>
    open.filter(({ severity }) => severity === wanted).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    excused: findings.length - open.length,
  }
}

/** Nothing was checked, for the reasons told. */
export const notChecked = (diagnostics: readonly Diagnostic[]): CheckRun => ({
  findings: [],
  addedChecks: [],
  summary: summariseFindings([]),
  files: [],
  annotated: [],
  diagnostics,
})
