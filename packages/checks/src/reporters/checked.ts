import type { Diagnostic } from '@jibao/core'
import type { DraftFormat } from '@jibao/data-model'
import type { CheckMeta } from '../check.ts'
import type { Finding } from '../finding.ts'

/** What was checked and what was found, for machines that read it. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly files: readonly { readonly file: string; readonly format: DraftFormat }[]
  /** Faults of the input itself: what they are about could not be checked. */
  readonly diagnostics: readonly Diagnostic[]
  /** The checks that ran. */
  readonly checks: readonly CheckMeta[]
  /** Of the application. */
  readonly version: string
}
