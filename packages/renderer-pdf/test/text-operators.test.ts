import { constants, inflateSync } from 'node:zlib'
import type { FontFace } from '@jibao/core'
import { expect, test } from 'vitest'
import { createLineDrawer } from '../src/draw-line.ts'
import { createDocument } from '../src/file/pdf-document.ts'
import { writeBytes } from '../src/file/write-bytes.ts'
import { openFont } from '../src/open-fonts.ts'
import { readPages, textsOf } from './read-pages.ts'
import { fonts } from './reports.ts'

const [face] = fonts.chain('fangsong')

const size = 16

interface Placed {
  readonly text: string
  /** Points between each character and the next, beyond its own width. */
  readonly spacings: readonly number[]
  readonly offsets?: readonly number[]
}

/** One line drawn with the spacings given, as a file. */
const draw = async ({ text, spacings, offsets = [] }: Placed): Promise<Uint8Array> => {
  const { name } = face as FontFace
  const document = createDocument()
  document.addPage(612, 792)
  const font = await openFont(document, face as FontFace, 'F1')
  document.page.fonts[font.resource] = font.reference()
  const block = { text: [{ text, font: name }], setting: { size } }
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const paragraph = {
    codePoints,
    runs: codePoints.map(() => 0),
    advances: codePoints.map(
      (codePoint, index) =>
        ((face as FontFace).advance(codePoint) * size) / 1000 + (spacings[index] ?? 0),
    ),
    offsets: codePoints.map((_, index) => offsets[index] ?? 0),
  }
  const stretch = { start: 0, end: codePoints.length, x: 50, y: 100, baseline: 114 }
  const drawLine = createLineDrawer(document.content, () => font)
  drawLine({ ...stretch, text: { block, paragraph } as never })
  document.endPage()
  font.embed()
  return writeBytes(document)
}

test.each([
  ['a quarter of an em between Chinese and figures', '截至2024年底', [0, 4, 0, 0, 0, 4, 0]],
  ['half an em', '共5户', [8, 8]],
  ['marks cut to their half', '完成。（详见）', [0, 0, -8, -8, 0, 0]],
  ['a loose line', '兜底保障', [1.5, 1.5, 1.5]],
  ['a very loose line', '兜底保障', [5, 5, 5]],
  ['a tight line', '兜底保障', [-0.2066, -0.2066, -0.2066]],
])('%s reads back as the text alone', async (_, text, spacings) => {
  const [page] = await readPages(await draw({ text, spacings }))
  expect(textsOf(page as never)).toEqual([text])
})

/** The glyphs of the one font embedded in a file: how many bytes each outline takes. */
const outlinesOf = (file: Uint8Array): readonly number[] => {
  const latin = Buffer.from(file).toString('latin1')
  for (const { index } of latin.matchAll(/stream\r?\n/g)) {
    const start = latin.indexOf('\n', index) + 1
    const stream = Buffer.from(file).subarray(start, latin.indexOf('endstream', start))
    const data = inflate(stream)
    if (data?.includes('glyf')) return lengthsIn(data)
  }
  throw new Error('no TrueType font')
}

const inflate = (stream: Buffer): Buffer | undefined => {
  try {
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}

const lengthsIn = (font: Buffer): readonly number[] => {
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  }
  const count = font.readUInt16BE((tables.get('maxp') ?? 0) + 4)
  const places = Array.from({ length: count + 1 }, (_, glyph) =>
    font.readUInt32BE((tables.get('loca') ?? 0) + 4 * glyph),
  )
  return places.slice(1).map((end, glyph) => end - (places[glyph] ?? 0))
}

test('a spaced glyph is a reference of 20 bytes to an outline that is there once', async () => {
  const plain = outlinesOf(await draw({ text: '截至年，底', spacings: [] }))
  const spaced = outlinesOf(await draw({ text: '截至年，底', spacings: [0, 4, 0, -8, 0] }))
  expect(plain).toHaveLength(6)
  expect(plain.slice(1).every((length) => length > 20)).toBe(true)
  expect(spaced.filter((length) => length === 20)).toHaveLength(2)
  expect(spaced.filter((length) => length > 20)).toHaveLength(5)
})

test('a spaced blank has no outline', async () => {
  expect(
    outlinesOf(await draw({ text: 'a b', spacings: [0, 4, 0] })).filter((l) => l > 0),
  ).toHaveLength(2)
})

test('figures keep their width in a line that is let out', async () => {
  const spacings = [1.3, 1.3, 0, 0, 0, 1.3, 1.3]
  const [page] = await readPages(await draw({ text: '截至2024年底', spacings }))
  expect(textsOf(page as never)).toEqual(['截至2024年底'])
})
