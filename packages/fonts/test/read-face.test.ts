import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultFontBook, readFace } from '../src/index.ts'
import { readCharacterMap } from '../src/sfnt/character-map.ts'
import { readPartsOf } from '../src/sfnt/part-reader.ts'
import { faceOffsets, readTables } from '../src/sfnt/read-tables.ts'
import { collectionOf, folderWith, smallFont } from './small-font.ts'

const charactersOf = (font: Uint8Array): string => {
  const read = readPartsOf(font)
  const characters = readCharacterMap(readTables(read, faceOffsets(read)[0] ?? 0).read('cmap'))
  return String.fromCodePoint(...characters.keys())
}

const one = smallFont({ family: '甲', postscriptName: 'One', characters: ' 一' })
const two = smallFont({ family: '乙', postscriptName: 'Two', characters: ' 二三' })
const folder = folderWith({ 'one.ttf': one, 'both.ttc': collectionOf(one, two) })

test('a file of one face comes as it is', () => {
  expect(Buffer.compare(readFace({ path: join(folder, 'one.ttf') }), one)).toBe(0)
})

test.each([
  ['One', one],
  ['Two', two],
] as const)('%s is taken out of its collection as it was before', (postscriptName, font) => {
  const taken = readFace({ path: join(folder, 'both.ttc'), postscriptName })
  expect(Buffer.compare(taken, font)).toBe(0)
  expect(charactersOf(taken)).toBe(charactersOf(font))
})

test('a face that the collection does not have is refused', () => {
  expect(() => readFace({ path: join(folder, 'both.ttc'), postscriptName: 'Three' })).toThrow(
    RangeError,
  )
})

test('a default face comes whole', () => {
  const [face] = defaultFontBook().chain('fangsong')
  if (face === undefined) throw new Error('no face')
  expect(Buffer.compare(readFace(face), readFileSync(face.path))).toBe(0)
})
