import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGlyphs } from '../build/read-glyphs.ts'
import { createSubset, defaultFontBook, openOutlines, readFace } from '../src/index.ts'
import { openCharacterMap, readCharacterMap } from '../src/sfnt/character-map.ts'
import { readPartsOf } from '../src/sfnt/part-reader.ts'
import { readTables } from '../src/sfnt/read-tables.ts'
import { codePointOf, collectionOf, folderWith, smallFont } from './small-font.ts'

const one = smallFont({ family: '甲', postscriptName: 'One', characters: ' 一' })
const two = smallFont({ family: '乙', postscriptName: 'Two', characters: ' 二三', advance: 700 })
const cff = new Uint8Array(
  Buffer.from(Buffer.from(one).toString('latin1').replace('glyf', 'CFF '), 'latin1'),
)
const folder = folderWith({
  'one.ttf': one,
  'both.ttc': collectionOf(one, two),
  'cff.otf': cff,
})

const faceOf = (file: string, postscriptName?: string) => ({
  name: 'face',
  family: 'face',
  path: join(folder, file),
  ...(postscriptName === undefined ? {} : { postscriptName }),
  covers: () => true,
  advance: () => 0,
})

const outlinesOf = (...place: Parameters<typeof faceOf>) => {
  const outlines = openOutlines(faceOf(...place))
  if (outlines === undefined) throw new Error('no outlines')
  return outlines
}

const defaultFace = (role: 'fangsong' | 'heiti') => {
  const [face] = defaultFontBook().chain(role)
  if (face === undefined) throw new Error('no face')
  return face
}

test('a face without TrueType outlines has none to give', () => {
  expect(openOutlines(faceOf('cff.otf'))).toBeUndefined()
})

test('a face of a collection is found by its name', () => {
  const outlines = outlinesOf('both.ttc', 'Two')
  expect(outlines.facts).toMatchObject({ postscriptName: 'Two', unitsPerEm: 1000 })
  expect(outlines.metrics.advance(outlines.glyphOf(codePointOf('三')))).toBe(700)
  expect(outlines.glyphOf(codePointOf('一'))).toBe(0)
})

test('a face is opened once', () => {
  const face = defaultFace('heiti')
  expect(openOutlines(face)).toBe(openOutlines(face))
})

/** A subset read back: of each glyph its advance and its outline, composites with their parts. */
const glyphsIn = (file: Uint8Array) => {
  const tables = readTables(readPartsOf(file), 0)
  const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map((tag) => tables.read(tag)) as [
    DataView,
    DataView,
    DataView,
  ]
  const count = tables.read('maxp').getUint16(4)
  return Array.from({ length: count }, (_, glyph) => ({
    advance: hmtx.getUint16(4 * glyph),
    bearing: hmtx.getInt16(4 * glyph + 2),
    record: new Uint8Array(
      glyf.buffer,
      glyf.byteOffset + loca.getUint32(4 * glyph),
      loca.getUint32(4 * glyph + 4) - loca.getUint32(4 * glyph),
    ),
  }))
}

test('a subset has the records of the face, in the order in which they came', () => {
  const face = defaultFace('fangsong')
  const outlines = openOutlines(face)
  if (outlines === undefined) throw new Error('no outlines')
  const source = readGlyphs(readFace(face))
  const text = '逐户走访，2024'
  const subset = createSubset(outlines)
  const numbers = Array.from(text, (character) =>
    subset.include(outlines.glyphOf(codePointOf(character))),
  )
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 6, 8])
  const glyphs = glyphsIn(subset.write())
  for (const [index, character] of Array.from(text).entries()) {
    const expected = source.glyph(codePointOf(character))
    const found = glyphs[numbers[index] ?? 0]
    expect(found?.advance).toBe(expected?.advance)
    // Records that the build has cut carry no hints, so they come through it unchanged.
    if (expected?.components.length === 0) expect(found?.record).toEqual(expected.outline)
  }
})

test('a variant refers to the outline of another, moved and as wide as it is told', () => {
  const outlines = outlinesOf('one.ttf')
  const subset = createSubset(outlines)
  const glyph = outlines.glyphOf(codePointOf('一'))
  const number = subset.includeVariant({ glyph, advance: 1250, shift: -125 })
  const glyphs = glyphsIn(subset.write())
  expect(number).toBe(2)
  expect(glyphs).toHaveLength(3)
  const { advance, bearing, record } = glyphs[number] ?? {}
  expect([advance, bearing]).toEqual([1250, outlines.metrics.bearing(glyph) - 125])
  expect(
    Array.from({ length: 9 }, (_, word) => Buffer.from(record ?? []).readInt16BE(2 * word)),
  ).toEqual([-1, 10 - 125, 0, 990 - 125, 101, 3, 1, -125, 0])
})

test('a map looked up page by page has what the whole map has', () => {
  const cmap = readTables(readPartsOf(readFace(defaultFace('heiti'))), 0).read('cmap')
  const [opened, whole] = [openCharacterMap(cmap), readCharacterMap(cmap)]
  fc.assert(
    fc.property(fc.oneof(fc.nat(0x10ffff), fc.integer({ min: 0x3000, max: 0xa000 })), (point) => {
      expect(opened.glyphOf(point)).toBe(whole.get(point) ?? 0)
    }),
  )
  for (const [point, glyph] of whole)
    if (opened.glyphOf(point) !== glyph) throw new Error(`${point}`)
})
