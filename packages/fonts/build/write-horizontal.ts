import { i16, u16, u32 } from './bytes.ts'
import { emSquareOf } from './em-square.ts'
import { type Bounds, boundsOf, type Glyph } from './glyph.ts'

const version = 0x00010000

export const writeHhea = (
  glyphs: readonly Glyph[],
  box: Bounds,
  unitsPerEm: number,
): Uint8Array => {
  const { ascender, descender } = emSquareOf(unitsPerEm)
  const rightBearings = glyphs.map((glyph) => glyph.advance - (boundsOf(glyph)?.xMax ?? 0))
  return Uint8Array.from([
    ...u32(version),
    ...[ascender, descender, 0].flatMap(i16),
    ...u16(glyphs.reduce((widest, { advance }) => Math.max(widest, advance), 0)),
    ...i16(box.xMin),
    ...i16(rightBearings.reduce((least, bearing) => Math.min(least, bearing), 0)),
    ...i16(box.xMax),
    ...[1, 0, 0, 0, 0, 0, 0, 0].flatMap(i16),
    ...u16(glyphs.length),
  ])
}

/** The left bearing is where the ink begins, as `head` says. */
export const writeHmtx = (glyphs: readonly Glyph[]): Uint8Array =>
  Uint8Array.from(
    glyphs.flatMap((glyph) => [...u16(glyph.advance), ...i16(boundsOf(glyph)?.xMin ?? 0)]),
  )
