import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, complexityOf } from '../build/glyph.ts'
import { makeBar, placeGlyph } from '../build/make-glyph.ts'
import { readGlyphs } from '../build/read-glyphs.ts'
import { writeTrueType } from '../build/write-true-type.ts'
import { readPartsOf } from '../src/sfnt/part-reader.ts'
import { readNames } from '../src/sfnt/read-names.ts'
import { readTables } from '../src/sfnt/read-tables.ts'
import { smallFont } from './small-font.ts'

const box = makeBar({ xMin: 0, yMin: 0, xMax: 500, yMax: 700 }, 600)

const fontOf = (glyphs: ReadonlyMap<number, typeof box>): Uint8Array =>
  writeTrueType({
    names: [{ id: 1, text: '小字' }],
    weight: 400,
    fsType: 0,
    unitsPerEm: 1000,
    notdef: box,
    glyphs,
  })

const tablesOf = (font: Uint8Array) => readTables(readPartsOf(font), 0)

const coordinate = fc.integer({ min: -2000, max: 3000 })

const glyph = fc
  .record({
    xMin: coordinate,
    yMin: coordinate,
    width: fc.nat(2000),
    height: fc.nat(2000),
    advance: fc.nat(3000),
    dx: fc.integer({ min: -500, max: 500 }),
  })
  .map(({ xMin, yMin, width, height, advance, dx }) =>
    placeGlyph(
      makeBar({ xMin, yMin, xMax: xMin + width, yMax: yMin + height }, advance),
      dx,
      advance,
    ),
  )

const codePoint = fc.integer({ min: 0x20, max: 0x2ffff }).filter((one) => one !== 0xffff)

test('what is written is what is read, whatever the characters', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(codePoint, glyph)), (entries) => {
      const glyphs = new Map(entries)
      const back = readGlyphs(fontOf(glyphs))
      expect([...back.codePoints].sort((a, b) => a - b)).toEqual(
        [...glyphs.keys()].sort((a, b) => a - b),
      )
      for (const [character, { advance }] of glyphs) {
        const read = back.glyph(character)
        const written = glyphs.get(character)
        if (read === undefined || written === undefined) throw new Error('lost')
        expect(read.advance).toBe(advance)
        expect(boundsOf(read)).toEqual(boundsOf(written))
        expect(complexityOf(read)).toEqual(complexityOf(written))
      }
    }),
    { numRuns: 50 },
  )
})

test('same font, same bytes', () => {
  expect(smallFont({ family: '仿宋' })).toEqual(smallFont({ family: '仿宋' }))
})

describe('a file', () => {
  const font = fontOf(new Map([[0x4e00, placeGlyph(box, 100, 1000)]]))

  test('sums to what the format says, as does each table', () => {
    const sum = (bytes: Uint8Array): number => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      let total = 0
      for (let at = 0; at < bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0
      return total
    }
    expect(sum(font)).toBe(0xb1b0afba)
    const directory = new DataView(font.buffer)
    for (let record = 12; record < 12 + 16 * directory.getUint16(4); record += 16) {
      const offset = directory.getUint32(record + 8)
      const length = (directory.getUint32(record + 12) + 3) & ~3
      const table = font.slice(offset, offset + length)
      // The sum over the file stands in head, whose own sum is taken without it.
      if (new TextDecoder().decode(font.slice(record, record + 4)) === 'head') table.fill(0, 8, 12)
      expect(sum(table)).toBe(directory.getUint32(record + 4))
    }
  })

  test('has its own name, and numbers of another name give another checksum', () => {
    expect([...readNames(tablesOf(font).read('name')).all]).toEqual(['小字'])
    const adjustment = (bytes: Uint8Array): number => tablesOf(bytes).read('head').getUint32(8)
    expect(adjustment(smallFont({ family: '甲' }))).not.toBe(
      adjustment(smallFont({ family: '乙' })),
    )
  })

  test('counts what is in it', () => {
    const maxp = tablesOf(font).read('maxp')
    const read = [4, 6, 8, 10, 12, 28, 30].map((at) => maxp.getUint16(at))
    // Box, composite and part: .notdef is the part.
    expect(read).toEqual([2, 4, 1, 4, 1, 1, 1])
  })
})
