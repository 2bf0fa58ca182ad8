import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cutFace } from '../build/cut-face.ts'
import { boundsOf } from '../build/glyph.ts'
import { readGlyphs } from '../build/read-glyphs.ts'
import { defaultFacePath, defaultFamilies } from '../src/default-faces.ts'
import { readPartsOf } from '../src/sfnt/part-reader.ts'
import { readTables } from '../src/sfnt/read-tables.ts'
import { codePointOf } from './small-font.ts'

const font = readFileSync(defaultFacePath(defaultFamilies.heiti))
const source = readGlyphs(font)
const cut = { family: defaultFamilies.heiti, weight: 500, copyright: '(c) nobody' }

describe('a cut', () => {
  const once = cutFace(source, cut)

  test('of a cut changes nothing', () => {
    expect(Buffer.compare(cutFace(readGlyphs(once), cut), once)).toBe(0)
  })

  test('has what the built face has', () => {
    const tables = (bytes: Uint8Array) => readTables(readPartsOf(bytes), 0)
    for (const tag of ['OS/2', 'cmap', 'glyf', 'hhea', 'hmtx', 'loca', 'maxp']) {
      const [built, now] = [font, once].map((bytes) => {
        const { buffer, byteOffset, byteLength } = tables(bytes).read(tag)
        return Buffer.from(buffer, byteOffset, byteLength)
      })
      expect(now?.equals(built ?? Buffer.alloc(0)), tag).toBe(true)
    }
  })
})

test('—— has neither gap nor overlap', () => {
  const dash = source.glyph(codePointOf('—'))
  const { xMin, xMax } = (dash && boundsOf(dash)) ?? {}
  expect([dash?.advance, xMin, xMax]).toEqual([1000, 0, 1000])
})
