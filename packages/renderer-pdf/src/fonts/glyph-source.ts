/** A face as glyphs are taken from it into the file; lengths in font units. */
export interface GlyphSource {
  /** Thousandths of an em in a font unit. */
  readonly scale: number
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** The glyph's number in the file. */
  include(glyph: number): number
  /** The same outline once more, with another advance or at another place in it. */
  includeVariant(variant: {
    readonly glyph: number
    readonly advance: number
    readonly shift: number
  }): number
  /** Whether a variant keeps the outline's advance and place, whatever it asks for. */
  readonly variantsArePlain: boolean
}
