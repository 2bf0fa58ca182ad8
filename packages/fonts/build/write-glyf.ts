import { roundUp4 } from './bytes.ts'
import type { NumberedGlyphs } from './number-glyphs.ts'

export interface GlyphTables {
  readonly glyf: Uint8Array
  /** In the long form. */
  readonly loca: Uint8Array
}

/** Outlines one after another, each from a multiple of four, and where each begins. */
export const writeGlyf = (numbered: NumberedGlyphs): GlyphTables => {
  const { glyphs } = numbered
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)))
  let length = 0
  for (const [number, { outline }] of glyphs.entries()) {
    loca.setUint32(4 * number, length)
    length += roundUp4(outline.length)
  }
  loca.setUint32(4 * glyphs.length, length)

  const glyf = new Uint8Array(length)
  const view = new DataView(glyf.buffer)
  for (const [number, { outline, components }] of glyphs.entries()) {
    const start = loca.getUint32(4 * number)
    glyf.set(outline, start)
    for (const { at, glyph } of components) view.setUint16(start + at, numbered.numberOf(glyph))
  }
  return { glyf, loca: new Uint8Array(loca.buffer) }
}
