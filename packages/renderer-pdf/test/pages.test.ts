import { cell, heading, paragraph, row, strong } from '@jibao/document'
import {
  distances,
  linesPerPage,
  millimetresToPoints,
  page as paper,
  styles,
} from '@jibao/typography'
import { expect, test } from 'vitest'
import { runOf } from './measure-page.ts'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { figure, groupedTable, render, reportOf, sentence } from './reports.ts'

const a4 = { short: millimetresToPoints(210), long: millimetresToPoints(297) }

test('a landscape section has its own pages, numbered on', async () => {
  const pages = await readPages(
    await render(
      reportOf(
        paragraph('竖版。'),
        {
          type: 'section',
          orientation: 'landscape',
          children: [heading(1, '附表'), groupedTable(4, 2)],
        },
        paragraph('又是竖版。'),
      ),
    ),
  )
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [Math.round(a4.short), Math.round(a4.long)],
    [Math.round(a4.long), Math.round(a4.short)],
    [Math.round(a4.short), Math.round(a4.long)],
  ])
  expect(pages.map((page) => textsOf(page).at(-1))).toEqual(['— 1 —', '— 2 —', '— 3 —'])
})

test('a section begins on one new page even where the last block fills its page', async () => {
  for (let lines = 16; lines <= 22; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const table = { ...groupedTable(2, 2), note: '注：略。' }
    const section = {
      type: 'section',
      orientation: 'landscape',
      children: [paragraph('横版。')],
    } as const
    const pages = await readPages(await render(reportOf(...above, table, section)))
    expect(pages.filter(({ runs }) => runs.length === 1)).toEqual([])
    expect(pages.filter(({ width }) => Math.round(width) === Math.round(a4.long))).toHaveLength(1)
  }
})

test('22 lines fill the type area, at one pitch whatever faces meet in a line', async () => {
  const pages = await readPages(
    await render(reportOf(paragraph(sentence.repeat(30), strong('务必报送'), sentence.repeat(30)))),
  )
  const second = pageOf(pages, 1)
  const lines = second.runs.filter(({ text }) => !text.startsWith('— '))
  const baselines = [...new Set(lines.map(({ y }) => y))].toSorted((a, b) => b - a)
  expect(baselines).toHaveLength(linesPerPage)
  const pitches = baselines.slice(1).map((y, index) => (baselines[index] ?? 0) - y)
  for (const pitch of pitches) expect(pitch).toBeCloseTo(pitches[0] ?? 0, 2)
  const millimetre = millimetresToPoints(1)
  expect(Math.abs((pitches[0] ?? 0) / millimetre - 10.39)).toBeLessThan(0.05)
  const { size } = styles.body
  const top = (second.height - (baselines[0] ?? 0) - 0.88 * size) / millimetre
  const bottom = ((baselines.at(-1) ?? 0) - 0.12 * size) / millimetre
  expect(Math.abs(top - paper.top)).toBeLessThan(0.5)
  expect(Math.abs(bottom - paper.bottom)).toBeLessThan(0.5)
})

test('a line holds 28 characters, the first of a paragraph 26', async () => {
  const first = pageOf(await readPages(await render(reportOf(paragraph('民'.repeat(100))))), 0)
  const lines = textsOf(first).filter((text) => text.startsWith('民'))
  expect(lines.map((line) => line.length)).toEqual([26, 28, 28, 18])
})

test.each([
  ['outside', 'portrait', ['right', 'left']],
  ['centre', 'portrait', ['middle', 'middle']],
  ['outside', 'landscape', ['right', 'left', 'right']],
  ['centre', 'landscape', ['middle', 'middle', 'middle']],
] as const)(
  'page numbers stand %s at the foot of a %s sheet held upright',
  async (pageNumbers, orientation, sides) => {
    const children = [paragraph('上。'), { type: 'pageBreak' }, paragraph('下。')] as const
    const blocks =
      orientation === 'portrait' ? children : [{ type: 'section', orientation, children } as const]
    const pages = await readPages(await render(reportOf(...blocks), { pageNumbers }))
    const [left, right] = [paper.left, paper.width - paper.right].map(millimetresToPoints) as [
      number,
      number,
    ]
    const seen = pages.map((page) => {
      const { x, y, width, size, turned } = runOf(page, '— ')
      const isLandscape = page.width > page.height
      expect(turned).toBe(isLandscape)
      // The left edge of a landscape page is the foot of the sheet.
      const [from, baseline] = isLandscape ? [page.height - y, x] : [x, y]
      const dashes = baseline + 0.38 * size
      expect(dashes).toBeCloseTo(millimetresToPoints(paper.bottom - distances.pageNumberDrop), 1)
      if (Math.abs(from - left - size) < 0.5) return 'left'
      if (Math.abs(from + width - right + size) < 0.5) return 'right'
      return Math.abs(from + from + width - left - right) < 1 ? 'middle' : 'elsewhere'
    })
    expect(seen).toEqual(sides)
  },
)

test('a figure keeps its unit, but in a cell', async () => {
  const value = figure('1105', '元')
  for (let length = 20; length < 30; length += 1) {
    const pages = await readPages(
      await render(reportOf(paragraph('字'.repeat(length), value, '。'))),
    )
    expect(pageOf(pages, 0).runs.some(({ text }) => text.includes('1105元'))).toBe(true)
  }
  const table = {
    type: 'table',
    columns: [
      { role: 'quantity', weight: 1 },
      { role: 'text', weight: 12 },
    ],
    header: [],
    rows: [row(cell(figure('1105', '元每人每月')), cell('宽'))],
  } as const
  const pages = await readPages(await render(reportOf(table)))
  const widest = runOf(pageOf(pages, 0), '1105')
  expect(widest.text).not.toContain('月')
})

test('breaks and tabs in a text print as spaces', async () => {
  const pages = await readPages(await render(reportOf(paragraph('甲\t乙\r\n丙\n丁'))))
  expect(textsOf(pageOf(pages, 0))).toContain('甲 乙 丙 丁')
})

test.each([
  ['a paragraph of three lines or more brings two to its last page', 12, [18, 2]],
  ['a paragraph of two lines goes there as a whole', 2, [18, 2]],
  ['a paragraph of one line may stand there alone', 1, [19, 1]],
])('%s', async (_, length, expected) => {
  // Below the title 19 lines stand on the first page.
  const above = Array.from({ length: 20 - length }, () => paragraph('一行。'))
  const last = paragraph('字'.repeat(26 + 28 * (length - 1)))
  const pages = await readPages(await render(reportOf(...above, last)))
  const counts = pages.map(
    ({ runs }) => runs.filter(({ text }) => /^(?:字+|一行。)$/.test(text)).length,
  )
  expect(counts).toEqual(expected)
})
