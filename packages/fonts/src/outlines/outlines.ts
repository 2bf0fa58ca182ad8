import type { HorizontalMetrics } from '../sfnt/horizontal-metrics.ts'
import type { FaceFacts } from './face-facts.ts'

/** A TrueType face as those need it who cut a part of it out. */
export interface Outlines {
  readonly facts: FaceFacts
  readonly metrics: HorizontalMetrics
  /** 0 for a character that the face does not have. */
  readonly glyphOf: (codePoint: number) => number
  /** Their records in `glyf`, in the order of the numbers; empty for a blank. The records are not to be written to. */
  records(glyphs: readonly number[]): readonly Uint8Array[]
  /** Tables that a part of the face keeps, by tag; those that the face has. */
  readonly tables: ReadonlyMap<string, Uint8Array>
}
