import type { Outcome } from '@jibao/core'
import type { Reading } from './readers.ts'

/** What the reading process is asked: one file at a time. */
export interface ReadRequest {
  readonly reading: Reading
  readonly bytes: Uint8Array
  readonly file: string
}

/** What it says: once that it is ready, then one answer to each request. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  /** What the reader that was asked for makes of the file. */
  | { readonly kind: 'read'; readonly outcome: Outcome<unknown> }
  /** A fault of ours. */
  | { readonly kind: 'failed'; readonly message: string }
