/** Of an outline; infinite where there is none. */
interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** A TrueType subset of fontkit 2.0.4, as far as variants need it; lengths in font units. */
export interface GlyfSubset {
  readonly font: {
    getGlyph(id: number): {
      readonly advanceWidth: number
      readonly bbox: Box
      _getMetrics(): { readonly leftBearing: number }
    }
  }
  readonly glyphs: (number | GlyphVariant)[]
  readonly glyf: Uint8Array[]
  readonly loca: { readonly offsets: number[] }
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] }
  offset: number
  includeGlyph(id: number): number
  _addGlyph(entry: number | GlyphVariant): number
}

/** The same outline with another advance, or at another place in it; font units. */
export interface GlyphVariant {
  /** Of the outline in the font. */
  readonly id: number
  readonly advance: number
  readonly shift: number
}

/**
 * Adds a glyph to the subset that refers to the outline of another. A mark cut to its half, or a
 * character with a gap behind it, is then as wide as it stands: readers that take a distance between
 * glyphs for a blank find none.
 */
export const includeVariant = (subset: GlyfSubset, variant: GlyphVariant): number => {
  if (!Object.hasOwn(subset, '_addGlyph')) {
    const addOutline = subset._addGlyph.bind(subset)
    subset._addGlyph = (entry) =>
      typeof entry === 'number' ? addOutline(entry) : addVariant(subset, entry)
  }
  subset.includeGlyph(variant.id)
  return subset.glyphs.push(variant) - 1
}

const addVariant = (subset: GlyfSubset, { id, advance, shift }: GlyphVariant): number => {
  const glyph = subset.font.getGlyph(id)
  const isBlank = glyph.bbox.maxX <= glyph.bbox.minX
  const data = isBlank ? empty : composite(subset.includeGlyph(id), shift, glyph.bbox)
  subset.glyf.push(data)
  subset.loca.offsets.push(subset.offset)
  subset.hmtx.metrics.push({ advance, bearing: glyph._getMetrics().leftBearing + shift })
  subset.offset += data.length
  return subset.glyf.length - 1
}

const empty = new Uint8Array(0)

/** OpenType `glyf`: arguments are words, and they are distances. */
const flags = 0x0001 | 0x0002

/** A composite glyph of one component, with its bounding box. */
const composite = (component: number, shift: number, box: Box): Uint8Array => {
  const words = [
    -1,
    Math.floor(box.minX) + shift,
    Math.floor(box.minY),
    Math.ceil(box.maxX) + shift,
    Math.ceil(box.maxY),
    flags,
    component,
    shift,
    0,
  ]
  // Glyphs begin at multiples of four bytes.
  const data = new Uint8Array(Math.ceil((words.length * 2) / 4) * 4)
  const view = new DataView(data.buffer)
  for (const [index, word] of words.entries()) view.setInt16(index * 2, word)
  return data
}
