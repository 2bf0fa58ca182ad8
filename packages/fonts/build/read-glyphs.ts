import { readCharacterMap } from '../src/sfnt/character-map.ts'
import { type ComponentPlace, componentsIn } from '../src/sfnt/components.ts'
import { readHorizontalMetrics } from '../src/sfnt/horizontal-metrics.ts'
import { readPartsOf } from '../src/sfnt/part-reader.ts'
import { readTables } from '../src/sfnt/read-tables.ts'
import type { Component, Glyph } from './glyph.ts'
import { withoutInstructions } from './outline.ts'

/** Glyphs to choose from. */
export interface GlyphSource {
  readonly unitsPerEm: number
  readonly codePoints: readonly number[]
  readonly notdef: Glyph
  glyph(codePoint: number): Glyph | undefined
}

/** @param font a TrueType file with glyf outlines */
export const readGlyphs = (font: Uint8Array): GlyphSource => {
  const tables = readTables(readPartsOf(font), 0)
  const characters = readCharacterMap(tables.read('cmap'))
  const metrics = readHorizontalMetrics(tables)
  const loca = tables.read('loca')
  const glyf = tables.read('glyf')
  const hasLongOffsets = tables.read('head').getInt16(50) === 1
  const start = (glyph: number): number =>
    hasLongOffsets ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph)

  const known = new Map<number, Glyph>()
  const part = ({ at, glyph }: ComponentPlace): Component => ({ at, glyph: read(glyph) })
  const read = (number: number): Glyph => {
    const before = known.get(number)
    if (before !== undefined) return before
    const from = start(number)
    const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + from, start(number + 1) - from)
    const outline = withoutInstructions(bytes)
    const components = componentsIn(outline).map(part)
    const glyph = { advance: metrics.advance(number), outline, components }
    known.set(number, glyph)
    return glyph
  }

  return {
    unitsPerEm: tables.read('head').getUint16(18),
    codePoints: [...characters.keys()],
    notdef: read(0),
    glyph: (codePoint) => {
      const number = characters.get(codePoint)
      return number === undefined ? undefined : read(number)
    },
  }
}

/** Several files of one font as one: the first that has a character gives it. */
export const joinGlyphs = (parts: readonly GlyphSource[]): GlyphSource => {
  const [first] = parts
  if (first === undefined) throw new RangeError('no parts to join')
  const owners = new Map<number, GlyphSource>()
  for (const part of parts) {
    for (const codePoint of part.codePoints) {
      if (!owners.has(codePoint)) owners.set(codePoint, part)
    }
  }
  return {
    unitsPerEm: first.unitsPerEm,
    codePoints: [...owners.keys()],
    notdef: first.notdef,
    glyph: (codePoint) => owners.get(codePoint)?.glyph(codePoint),
  }
}
