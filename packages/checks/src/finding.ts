import type { DecimalText, Origin, Severity } from '@jibao/core'
import type { Verdict } from './check.ts'

/** Where something is stated: the place in its file, and the exact words. */
export interface FindingOrigin extends Origin {
  /** 1-based page of a PDF. */
  readonly page?: number
  /** In UTF-16 units of the extracted text; of drafts only. */
  readonly offset?: number
  readonly length?: number
  readonly quote: string
}

export interface FindingOperand {
  readonly label: string
  readonly value: string
  readonly origin?: FindingOrigin
}

/** What a check found, ready to be shown. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly verdict: Verdict
  readonly message: string
  readonly hint: string
  readonly stated?: string
  readonly computed?: string
  readonly formula?: string
  readonly operands: readonly FindingOperand[]
  readonly tolerance?: DecimalText
  readonly origin: FindingOrigin
  /** The sentence that it stands in, and where in that the quote begins; of drafts only. */
  readonly sentence?: { readonly text: string; readonly offset: number }
  /** Why it is excused, when it is. */
  readonly excuse?: string
}
