import { openCharts } from '@jibao/charts'
import type { FontBook, FontFace } from '@jibao/core'
import { quantity } from '@jibao/core'
import type { ChartNode } from '@jibao/document'
import { defaultFontBook, outlineLine } from '@jibao/fonts'
import { renderReport } from '@jibao/render'
import { renderAsync } from '@resvg/resvg-js'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { docx } from '../src/index.ts'
import { reportOf, writeWord, writeXml } from './word-file.ts'

const chart = (...labels: readonly string[]): ChartNode => ({
  type: 'chart',
  kind: 'bar',
  title: '年度目标完成率',
  alternative: [{ type: 'text', value: '救助完成过半。' }],
  data: labels.map((label) => ({
    label,
    value: { type: 'value', quantity: quantity('59.27', '%') },
  })),
  reference: { type: 'value', quantity: quantity('100', '%') },
})

/** The picture's size in pixels, from its header. */
const pngSize = async (bytes: Uint8Array): Promise<readonly [number, number]> => {
  const zip = await JSZip.loadAsync(bytes)
  const png = await zip.file('word/media/image1.png')?.async('nodebuffer')
  if (png === undefined) throw new Error('no picture')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

/** The size at which it is printed, in English Metric Units. */
const extent = (xml: string): readonly [number, number] => {
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? []
  return [Number(width), Number(height)]
}

test('is a picture of at least 200 pixels to the inch, as wide as the type area', async () => {
  const { bytes, part } = await writeWord(reportOf(chart('救助', '转介')))
  const [width] = extent(await part('word/document.xml'))
  expect(width / 36_000).toBeCloseTo(156, 1)
  const [pixels] = await pngSize(bytes)
  expect(pixels / (width / 914_400)).toBeGreaterThan(200)
})

test('says what it shows, in both places where programs look', async () => {
  const said = '救助完成过半。 年度目标完成率：救助 59.27%；转介 59.27%；参照线 100%。'
  const xml = await writeXml(chart('救助', '转介'))
  expect(xml).toMatch(new RegExp(`<wp:docPr [^>]*descr="${said}"`))
  expect(xml).toMatch(new RegExp(`<pic:cNvPr [^>]*descr="${said}"`))
})

test('charts are numbered from one, however many the process has drawn', async () => {
  await writeXml(chart('先前'))
  const xml = await writeXml(chart('救助'), chart('转介'))
  expect(xml.match(/<wp:docPr id="\d+"/g)).toEqual(['<wp:docPr id="1"', '<wp:docPr id="2"'])
})

test('is reduced to the height of a page', async () => {
  const labels = Array.from({ length: 40 }, (_, index) => `指标${index + 1}`)
  const [, height] = extent(await writeXml(chart(...labels)))
  expect(height / 36_000).toBeLessThan(225)
})

test('is refused when no font has its text', async () => {
  const { bytes, diagnostics } = await renderReport(docx(), reportOf(chart('\u{10FFFD}')), {
    fonts: defaultFontBook(),
  })
  expect(bytes).toBeUndefined()
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'CHART_GLYPH_MISSING',
      message: expect.stringContaining('\u{10FFFD}'),
    }),
  ])
})

const havingAll = (face: FontFace): FontFace => ({ ...face, covers: () => true })

test('has a character that the first face lacks in one that has it, and no box', async () => {
  const book = defaultFontBook()
  const [first] = book.chain('songti')
  if (first === undefined) throw new Error('no face')
  const pictureIn = async (fonts: FontBook): Promise<Buffer | undefined> => {
    const { bytes } = await renderReport(docx(), reportOf(chart('陈𪛖镕')), { fonts })
    const zip = await JSZip.loadAsync(bytes ?? new Uint8Array())
    return zip.file('word/media/image1.png')?.async('nodebuffer')
  }
  const boxed = await pictureIn({ ...book, chain: () => [havingAll(first)] })
  const drawn = await pictureIn(book)
  expect(drawn).toBeDefined()
  expect(drawn?.equals(boxed ?? Buffer.alloc(0))).toBe(false)
})

test('is drawn with a later face of the chain when the first lacks a character', async () => {
  const book = defaultFontBook()
  const [face] = book.chain('songti')
  if (face === undefined) throw new Error('no face')
  const poor = { ...face, name: 'poor', path: '/nonexistent.ttf', covers: () => false }
  const fonts: FontBook = { chain: () => [poor, face], choices: [] }
  const drawn = await renderReport(docx(), reportOf(chart('救助')), { fonts })
  const usual = await writeWord(reportOf(chart('救助')))
  expect(drawn.bytes).toEqual(usual.bytes)
})

test('its text drawn as shapes differs from text by no more than a shade here and there', async () => {
  const node = chart('（一）助联体规范运行指数', '困难群众AV.医疗费用 1.5', '救助“善居”')
  const faces = defaultFontBook().chain('songti') as readonly [FontFace, ...FontFace[]]
  const [{ name: fontFamily }] = faces
  const place = { width: 440, fontFamily, words: { actual: '实际', target: '目标' } }
  const pen = await openCharts()
  const asText = pen.draw(node, place).svg
  const asShapes = pen.draw(node, { ...place, shape: (line) => outlineLine(line, faces) }).svg
  expect(asShapes.includes('<text')).toBe(false)
  const pixels = async (svg: string): Promise<Uint8Array> => {
    const font = { loadSystemFonts: false, fontFiles: faces.map(({ path }) => path) }
    return (await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: 3 } })).pixels
  }
  const [text, shapes] = await Promise.all([asText, asShapes].map(pixels))
  const steps = text?.map((value, index) => Math.abs(value - (shapes?.[index] ?? 0))) ?? []
  expect(Math.max(...new Set(steps))).toBeLessThanOrEqual(16)
  expect(steps.filter((step) => step > 0).length).toBeLessThan(0.001 * steps.length)
})
