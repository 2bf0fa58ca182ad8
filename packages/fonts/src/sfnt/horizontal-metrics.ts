import type { Tables } from './read-tables.ts'

export interface HorizontalMetrics {
  readonly unitsPerEm: number
  /** In font units; glyphs past the last width share it. */
  advance(glyph: number): number
}

export const readHorizontalMetrics = (tables: Tables): HorizontalMetrics => {
  const widths = tables.read('hmtx')
  const count = tables.read('hhea').getUint16(34)
  return {
    unitsPerEm: tables.read('head').getUint16(18),
    advance: (glyph) => widths.getUint16(4 * Math.min(glyph, count - 1)),
  }
}
