import type { Span } from '@jibao/data-model'
import type { Holder } from '../story/holder.ts'

/** A stretch of the draft's text and what holds it in the document part. */
export interface Anchor extends Span {
  readonly holder: Holder
  /** Of its first character, in the holder's words. */
  readonly from: number
}
