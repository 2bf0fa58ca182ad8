import type { PdfReference } from '../file/pdf-value.ts'
import type { TextFont } from './text-font.ts'

/** A font of the file that is being written; lengths in thousandths of an em. */
export interface PdfFont extends TextFont {
  /** Its object, which is there from when it is first asked for. */
  readonly reference: () => PdfReference
  readonly xHeight: number
  /** That encloses all glyphs: left, bottom, right, top. */
  readonly box: readonly number[]
  /** Embeds the glyphs that were encoded, if any page has the font; to be done once, behind the last page. */
  embed(): void
}

/** The square of a Chinese character: each face is 1 em high, and all stand on one line. */
export const emBox = { ascender: 880, descender: -120, lineGap: 0 } as const
