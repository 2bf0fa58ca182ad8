import { tagLength } from '../sfnt/tag.ts'

export interface SubsetGlyph {
  /** In `glyf`. */
  readonly record: Uint8Array
  /** Font units. */
  readonly advance: number
  /** Left side bearing, font units. */
  readonly bearing: number
}

/**
 * A TrueType file as PDF embeds it (ISO 32000-1 9.9): without names and character map, and without
 * checksums, for which no reader of a PDF asks.
 * @param tables those of the face that are kept
 */
export const writeSubset = (
  tables: ReadonlyMap<string, Uint8Array>,
  glyphs: readonly SubsetGlyph[],
): Uint8Array => {
  const glyfLength = glyphs.reduce((sum, { record }) => sum + record.length, 0)
  const lengths = [
    ...[...tables].map(([tag, { length }]) => [tag, length] as const),
    ['loca', 4 * (glyphs.length + 1)],
    ['hmtx', 4 * glyphs.length],
    ['glyf', glyfLength],
  ] as const
  const start = headerLength + recordLength * lengths.length
  const file = new Uint8Array(lengths.reduce((sum, [, length]) => sum + aligned(length), start))
  const places = writeDirectory(file, lengths, start)
  const at = (tag: string): number => places.get(tag) ?? 0
  for (const [tag, bytes] of tables) file.set(bytes, at(tag))
  writeGlyphs(file, glyphs, at)
  const view = viewOf(file)
  view.setInt16(at('head') + 50, longOffsets)
  view.setUint16(at('hhea') + 34, glyphs.length)
  view.setUint16(at('maxp') + 4, glyphs.length)
  return file
}

const headerLength = 12
const recordLength = 16
/** `head` indexToLocFormat. */
const longOffsets = 1

const aligned = (length: number): number => (length + 3) & ~3

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length)

/** Where each table then lies. */
const writeDirectory = (
  file: Uint8Array,
  lengths: readonly (readonly [tag: string, length: number])[],
  start: number,
): ReadonlyMap<string, number> => {
  const view = viewOf(file)
  const power = Math.floor(Math.log2(lengths.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, lengths.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * lengths.length - (16 << power))
  const places = new Map<string, number>()
  let offset = start
  for (const [tag, length] of lengths) {
    places.set(tag, offset)
    offset += aligned(length)
  }
  // Records stand in the order of their tags, whatever that of the tables is.
  for (const [index, [tag, length]] of lengths.toSorted(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const record = headerLength + recordLength * index
    for (let letter = 0; letter < tagLength; letter += 1) {
      view.setUint8(record + letter, tag.charCodeAt(letter))
    }
    view.setUint32(record + 8, places.get(tag) ?? 0)
    view.setUint32(record + 12, length)
  }
  return places
}

const writeGlyphs = (
  file: Uint8Array,
  glyphs: readonly SubsetGlyph[],
  at: (tag: string) => number,
): void => {
  const view = viewOf(file)
  const [glyf, loca, hmtx] = [at('glyf'), at('loca'), at('hmtx')]
  let offset = 0
  for (const [number, { record, advance, bearing }] of glyphs.entries()) {
    file.set(record, glyf + offset)
    view.setUint16(hmtx + 4 * number, advance)
    view.setInt16(hmtx + 4 * number + 2, bearing)
    offset += record.length
    view.setUint32(loca + 4 * number + 4, offset)
  }
}
