import { type Bounds, boundsOf, type Glyph } from './glyph.ts'

/** The box around all glyphs. */
export const inkBox = (glyphs: readonly Glyph[]): Bounds => {
  let { xMin, yMin, xMax, yMax } = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
  for (const glyph of glyphs) {
    const bounds = boundsOf(glyph)
    if (bounds === undefined) continue
    xMin = Math.min(xMin, bounds.xMin)
    yMin = Math.min(yMin, bounds.yMin)
    xMax = Math.max(xMax, bounds.xMax)
    yMax = Math.max(yMax, bounds.yMax)
  }
  return { xMin, yMin, xMax, yMax }
}
