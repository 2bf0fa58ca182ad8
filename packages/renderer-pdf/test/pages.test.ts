import { cell, heading, paragraph, row, strong } from '@jibao/document'
import { linePitch, millimetresToPoints } from '@jibao/typography'
import { expect, test } from 'vitest'
import { pageOf, type ReadPage, readPages, textsOf } from './read-pages.ts'
import { figure, groupedTable, render, reportOf, sentence } from './reports.ts'

const a4 = { short: millimetresToPoints(210), long: millimetresToPoints(297) }

const runOf = ({ runs }: ReadPage, text: string) => {
  const found = runs.find((run) => run.text.includes(text))
  if (found === undefined) throw new Error(`no ${text}`)
  return found
}

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

test('22 lines fill a page, at one pitch whatever faces meet in a line', async () => {
  const pages = await readPages(
    await render(reportOf(paragraph(sentence.repeat(30), strong('务必报送'), sentence.repeat(30)))),
  )
  const baselines = [...new Set(pageOf(pages, 1).runs.map(({ y }) => y))].slice(0, -1)
  expect(baselines).toHaveLength(22)
  for (const [index, y] of baselines.entries()) {
    if (index > 0) expect((baselines[index - 1] ?? 0) - y).toBeCloseTo(linePitch, 2)
  }
})

test.each([
  ['outside', ['right', 'left']],
  ['centre', ['middle', 'middle']],
] as const)('page numbers stand %s', async (pageNumbers, sides) => {
  const report = reportOf(paragraph('上。'), { type: 'pageBreak' }, paragraph('下。'))
  const pages = await readPages(await render(report, { pageNumbers }))
  const side = (page: ReadPage): string => {
    const { x } = runOf(page, '— ')
    return x < 150 ? 'left' : x > 400 ? 'right' : 'middle'
  }
  expect(pages.map(side)).toEqual(sides)
  for (const page of pages) {
    const { y } = runOf(page, '— ')
    expect(y).toBeGreaterThan(millimetresToPoints(24))
    expect(y).toBeLessThan(millimetresToPoints(28))
  }
})

test('a colophon stands at the foot of the type area', async () => {
  const pages = await readPages(
    await render(
      reportOf(paragraph('正文。'), {
        type: 'colophon',
        copyTo: ['县委办公室'],
        printedBy: '青禾县民政局办公室',
        printedOn: '2024-07-08',
      }),
    ),
  )
  const { y } = runOf(pageOf(pages, 0), '印发')
  expect(y).toBeGreaterThan(millimetresToPoints(35))
  expect(y).toBeLessThan(millimetresToPoints(35) + linePitch)
})

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
