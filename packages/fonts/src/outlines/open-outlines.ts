import type { FontFace } from '@jibao/core'
import { readCoverage } from '../coverage.ts'
import { coverageOf } from '../open-face.ts'
import { findFace } from '../sfnt/find-face.ts'
import { type PartReader, withFile } from '../sfnt/part-reader.ts'
import { readTables, type Tables } from '../sfnt/read-tables.ts'
import { readFacts } from './face-facts.ts'
import type { Outlines } from './outlines.ts'

/** A face is opened once for as long as anyone holds it. */
const opened = new WeakMap<FontFace, { readonly outlines: Outlines | undefined }>()

/**
 * The outlines of a face, read glyph by glyph when asked for; `undefined` where they are not
 * TrueType's.
 * @throws RangeError when the file is not a font, or damaged; also errors of the file system
 */
export const openOutlines = (face: FontFace): Outlines | undefined => {
  const known = opened.get(face) ?? { outlines: readOutlines(face) }
  opened.set(face, known)
  return known.outlines
}

/** Beside the outlines and what is written anew (ISO 32000-1 9.9). */
const keptTables = ['head', 'hhea', 'maxp', 'cvt ', 'prep', 'fpgm'] as const

const readOutlines = (face: FontFace): Outlines | undefined => {
  const { path, postscriptName } = face
  return withFile(path, (read) => {
    const tables = readTables(read, findFace(read, postscriptName))
    if (!tables.has('glyf') || !tables.has('loca')) return undefined
    const { characters, metrics } = coverageOf(face) ?? readCoverage(tables)
    const kept = keptTables.filter((tag) => tables.has(tag))
    return {
      facts: readFacts(tables),
      metrics,
      glyphOf: characters.glyphOf,
      records: createRecords(path, tables),
      tables: new Map(kept.map((tag) => [tag, bytesOf(tables.read(tag))])),
    }
  })
}

/** Records kept of a face; a document needs some hundred, and most need the same. */
const mostKept = 4096

const createRecords = (path: string, tables: Tables): Outlines['records'] => {
  const { offset } = tables.place('glyf')
  const startOf = readStarts(tables)
  const known = new Map<number, Uint8Array>()
  const read = (from: PartReader, glyph: number): Uint8Array => {
    const start = startOf(glyph)
    return bytesOf(from(offset + start, startOf(glyph + 1) - start))
  }
  return (glyphs) => {
    if (glyphs.every((glyph) => known.has(glyph))) return glyphs.map((glyph) => at(known, glyph))
    if (known.size > mostKept) known.clear()
    return withFile(path, (from) =>
      glyphs.map((glyph) => {
        const record = known.get(glyph) ?? read(from, glyph)
        known.set(glyph, record)
        return record
      }),
    )
  }
}

const at = (records: ReadonlyMap<number, Uint8Array>, glyph: number): Uint8Array =>
  records.get(glyph) ?? new Uint8Array(0)

/** Where in `glyf` a record begins, and the one before it ends. */
const readStarts = (tables: Tables): ((glyph: number) => number) => {
  const loca = tables.read('loca')
  const hasLongOffsets = tables.read('head').getInt16(50) === 1
  return (glyph) => (hasLongOffsets ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
}

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
