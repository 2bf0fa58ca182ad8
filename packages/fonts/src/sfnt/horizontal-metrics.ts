import type { Tables } from './read-tables.ts'

/** In font units. */
export interface HorizontalMetrics {
  readonly unitsPerEm: number
  /** Glyphs past the last width share it. */
  readonly advance: (glyph: number) => number
  /** Left side bearing. */
  readonly bearing: (glyph: number) => number
}

export const readHorizontalMetrics = (tables: Tables): HorizontalMetrics => {
  const widths = tables.read('hmtx')
  const count = tables.read('hhea').getUint16(34)
  return {
    unitsPerEm: tables.read('head').getUint16(18),
    advance: (glyph) => widths.getUint16(4 * Math.min(glyph, count - 1)),
    bearing: (glyph) => widths.getInt16(glyph < count ? 4 * glyph + 2 : 2 * (count + glyph)),
  }
}
