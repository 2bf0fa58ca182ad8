import type { GlyphEncoder } from './create-encoder.ts'

/** A font of the file that is being written. */
export interface TextFont extends GlyphEncoder {
  /** Its name in the page's resources. */
  readonly resource: string
}
