import type { Outcome } from '@jibao/core'
import type { Workbook } from '@jibao/workbook'

/** What the reading process is asked: one file at a time. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly file: string
}

/** What it says: once that it is ready, then one answer to each request. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly outcome: Outcome<Workbook> }
  /** A fault of ours. */
  | { readonly kind: 'failed'; readonly message: string }
