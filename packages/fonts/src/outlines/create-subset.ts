import { componentsIn } from '../sfnt/components.ts'
import type { Outlines } from './outlines.ts'
import { referTo } from './refer-to.ts'
import { type SubsetGlyph, writeSubset } from './write-subset.ts'

/** The same outline with another advance, or at another place in it; font units. */
export interface GlyphVariant {
  /** Of the outline in the face. */
  readonly glyph: number
  readonly advance: number
  readonly shift: number
}

/** A part of a face, its glyphs numbered in the order in which they came; 0 is .notdef. */
export interface Subset {
  /** The glyph's number in the part. */
  readonly include: (glyph: number) => number
  /**
   * A glyph of its own that refers to the outline of another, which comes too. A mark cut to its
   * half, or a character with a gap behind it, is then as wide as it stands: readers that take a
   * distance between glyphs for a blank find none.
   */
  readonly includeVariant: (variant: GlyphVariant) => number
  /** A TrueType file, its records those of the face. */
  write(): Uint8Array
}

export const createSubset = (outlines: Outlines): Subset => {
  const entries: (number | GlyphVariant)[] = []
  const numbers = new Map<number, number>()
  const include = (glyph: number): number => {
    const known = numbers.get(glyph)
    if (known !== undefined) return known
    const number = entries.push(glyph) - 1
    numbers.set(glyph, number)
    return number
  }
  include(0)

  const { metrics } = outlines
  const glyphOf = (entry: number | GlyphVariant, record: Uint8Array): SubsetGlyph => {
    if (typeof entry === 'number') {
      const advance = metrics.advance(entry)
      return { record: renumbered(record, include), advance, bearing: metrics.bearing(entry) }
    }
    const { glyph, advance, shift } = entry
    const bearing = metrics.bearing(glyph) + shift
    return { record: referTo(include(glyph), record, shift), advance, bearing }
  }

  return {
    include,
    includeVariant: (variant) => {
      include(variant.glyph)
      return entries.push(variant) - 1
    },
    write: () => {
      const glyphs: SubsetGlyph[] = []
      // Composites bring their parts along, which come behind.
      while (glyphs.length < entries.length) {
        const added = entries.slice(glyphs.length)
        const records = outlines.records(
          added.map((entry) => (typeof entry === 'number' ? entry : entry.glyph)),
        )
        for (const [index, entry] of added.entries()) {
          glyphs.push(glyphOf(entry, records[index] ?? new Uint8Array(0)))
        }
      }
      return writeSubset(outlines.tables, glyphs)
    },
  }
}

/** A composite with its parts by their numbers in the subset; any other record as it is. */
const renumbered = (record: Uint8Array, numberOf: (glyph: number) => number): Uint8Array => {
  const components = componentsIn(record)
  if (components.length === 0) return record
  const copy = record.slice()
  const view = new DataView(copy.buffer)
  for (const { at, glyph } of components) view.setUint16(at, numberOf(glyph))
  return copy
}
