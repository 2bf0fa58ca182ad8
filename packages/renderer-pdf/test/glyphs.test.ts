import type { FontBook } from '@jibao/core'
import { paragraph } from '@jibao/document'
import { renderReport } from '@jibao/render'
import { expect, test } from 'vitest'
import { pdf } from '../src/index.ts'
import { fileText } from './file-text.ts'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { figure, fonts, reportOf } from './reports.ts'

const unknown = '\u{1F9FF}'
const alsoUnknown = '\u{10FFFD}'

test('characters without a glyph are reported all at once, with the place of a value', async () => {
  const origin = { file: 'progress/2024-Q2.yaml', line: 4, column: 9 }
  const { bytes, diagnostics } = await renderReport(
    pdf(),
    reportOf(
      paragraph(`甲${alsoUnknown}乙${alsoUnknown}`),
      paragraph({ ...figure('3', unknown), origin }),
      {
        type: 'chart',
        kind: 'bar',
        title: '图\u{1F9FE}',
        alternative: [],
        data: [],
      },
    ),
    { fonts },
  )
  expect(bytes).toBeUndefined()
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'GLYPH_MISSING', message: expect.stringContaining('U+1F9FE') }),
    expect.objectContaining({
      code: 'GLYPH_MISSING',
      message: expect.stringContaining(`“${unknown}”（U+1F9FF）`),
      origin,
    }),
    expect.objectContaining({
      code: 'GLYPH_MISSING',
      message: expect.stringContaining('U+10FFFD'),
    }),
  ])
})

test('another face of the chain steps in for a character', async () => {
  const [first, second] = [fonts.chain('songti')[0], fonts.chain('heiti')[0]]
  if (first === undefined || second === undefined) throw new Error('no faces')
  const withoutRare: FontBook = {
    chain: () => [{ ...first, covers: (point) => point !== 0x3402 && first.covers(point) }, second],
    choices: [],
  }
  const { bytes, diagnostics } = await renderReport(pdf(), reportOf(paragraph('李㐂生。')), {
    fonts: withoutRare,
  })
  expect(diagnostics).toMatchObject([
    { code: 'GLYPH_SUBSTITUTED', severity: 'info', character: '㐂' },
  ])
  expect(fileText(bytes ?? new Uint8Array())).toMatch(/\/FontName \/[A-Z]{6}\+JibaoHeiti/)
  const pages = await readPages(bytes ?? new Uint8Array())
  expect(textsOf(pageOf(pages, 0)).join('')).toContain('李㐂生。')
})
