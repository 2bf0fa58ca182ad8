import { join } from 'node:path'
import type { FontFace } from '@jibao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultFontBook, openOutlines, outlineLine } from '../src/index.ts'
import { openFace } from '../src/open-face.ts'
import { codePointOf, folderWith, smallFont } from './small-font.ts'

const one = smallFont({ family: '甲', characters: ' 一二', advance: 500 })
const folder = folderWith({
  'one.ttf': one,
  'two.ttf': smallFont({ family: '乙', characters: '三', advance: 2000 }),
  'cff.otf': Buffer.from(Buffer.from(one).toString('latin1').replace('glyf', 'CFF '), 'latin1'),
})
const faceOf = (file: string): FontFace =>
  openFace({ name: file, family: file, path: join(folder, file) })
const songti = defaultFontBook().chain('songti')[0] as FontFace

/** The numbers of a path, in pairs. */
const pointsOf = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

const box = (path: string): readonly number[] => {
  const points = pointsOf(path)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

test('characters stand one after the other, each in the first face that has it', () => {
  const line = outlineLine('一 三二', [faceOf('one.ttf'), faceOf('two.ttf')])
  expect(line?.width).toBe(500 + 500 + 2000 + 500)
  const shapes = line?.path.split('Z').filter((shape) => shape !== '') ?? []
  expect(shapes.map(box)).toEqual([
    [10, 0, 490, 101],
    [510, 0, 990, 100],
    [1010, 0, 2990, 100],
    [3010, 0, 3490, 102],
  ])
})

test('a face without TrueType outlines has none', () => {
  expect(outlineLine('一', [faceOf('cff.otf')])).toBeUndefined()
})

/** As `glyf` has it, which a designer draws with points at the outermost places. */
const boxOfRecord = (character: string): readonly number[] => {
  const outlines = openOutlines(songti)
  const [record] = outlines?.records([outlines.glyphOf(codePointOf(character))]) ?? []
  if (record === undefined || record.length === 0) return []
  const view = new DataView(record.buffer, record.byteOffset, record.length)
  return [2, 4, 6, 8].map((at) => view.getInt16(at))
}

test('every character fills the box that its face tells', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x4e00, max: 0x9fa5 }), (codePoint) => {
      const character = String.fromCodePoint(codePoint)
      expect(box(outlineLine(character, [songti])?.path ?? '')).toEqual(boxOfRecord(character))
    }),
  )
})

/** Some of these are made of other glyphs. */
test.each(Array.from('0189%AVéüÅ½.,…％'))('%s fills its box too', (character) => {
  expect(box(outlineLine(character, [songti])?.path ?? '')).toEqual(boxOfRecord(character))
})
