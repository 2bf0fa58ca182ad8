import { cell, heading, paragraph, row } from '@jibao/document'
import { expect, test } from 'vitest'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { figure, groupedTable, render, reportOf, sentence } from './reports.ts'

const header = ['序号', '目标', '指标', '完成值']

test('header rows stand on every page of a table, and on no other', async () => {
  const pages = await readPages(
    await render(reportOf(groupedTable(90, 3), { type: 'pageBreak' }, paragraph('后文。'))),
  )
  expect(pages).toHaveLength(5)
  for (const page of pages.slice(0, -1))
    expect(textsOf(page)).toEqual(expect.arrayContaining(header))
  expect(textsOf(pageOf(pages, 4))).toEqual(['后文。', '— 5 —'])
})

test('the text of a merged cell is repeated on each page that it reaches', async () => {
  const pages = await readPages(await render(reportOf(groupedTable(90, 30))))
  const goals = pages.map((page) => textsOf(page).filter((text) => text.startsWith('目标甲')))
  expect(goals).toEqual([
    ['目标甲1'],
    ['目标甲1（续）', '目标甲2'],
    ['目标甲2（续）', '目标甲3'],
    ['目标甲3（续）'],
  ])
  const rows = pages.flatMap(textsOf).filter((text) => text.startsWith('指标') && text !== '指标')
  expect(rows).toEqual(Array.from({ length: 90 }, (_, index) => `指标${index + 1}号`))
})

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'no merged cell is cut off, %i lines further down',
  async (lines) => {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const pages = await readPages(await render(reportOf(...above, groupedTable(60, 4))))
    for (const page of pages) {
      const rows = textsOf(page).filter((text) => /^指标\d+号$/.test(text))
      const groups = new Set(rows.map((text) => Math.ceil(Number(/\d+/.exec(text)?.[0]) / 4)))
      const goals = textsOf(page).filter((text) => text.startsWith('目标甲'))
      expect(goals.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual([...groups])
      expect(goals.slice(1).filter((text) => text.endsWith('（续）'))).toEqual([])
    }
  },
)

test('the note never begins a page without a row above it', async () => {
  for (let lines = 0; lines < 22; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const table = { ...groupedTable(12, 3), note: '注：样本。' }
    const pages = await readPages(await render(reportOf(...above, table)))
    const page = pages.find((one) => textsOf(one).includes('注：样本。'))
    const rows = (page === undefined ? [] : textsOf(page)).filter((text) =>
      /^指标\d+号$/.test(text),
    )
    expect(rows.at(-1), `${lines} lines further down`).toBe('指标12号')
  }
})

test('a row higher than a page loses nothing', async () => {
  const long = Array.from({ length: 90 }, (_, index) => `第${index}条${sentence}`).join('')
  const bytes = await render(
    reportOf({
      type: 'table',
      columns: [
        { role: 'label', weight: 1 },
        { role: 'text', weight: 1 },
      ],
      header: [],
      rows: [row(cell('甲'), cell(long)), row(cell('乙'), cell('短'))],
    }),
  )
  const pages = await readPages(bytes)
  const texts = pages.flatMap((page) => textsOf(page).filter((text) => !text.startsWith('— ')))
  expect(texts.join('')).toBe(`进展通报甲${long}乙短`)
})

test('neither a heading nor a caption nor a table header ends a page', async () => {
  for (let lines = 15; lines <= 20; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const table = { ...groupedTable(4, 2), caption: '进展情况表' }
    const bytes = await render(reportOf(...above, heading(1, '上'), heading(2, '下'), table))
    const pages = await readPages(bytes)
    const lastLines = pages.map((page) => textsOf(page).at(-2))
    expect(
      lastLines.filter((text) => /上|下|表|序号|目标$|完成值|^指标$|进展/.test(text ?? '')),
    ).toEqual([])
  }
})

test('cells are centred between the rules', async () => {
  const pages = await readPages(
    await render(
      reportOf({
        type: 'table',
        columns: [
          { role: 'text', weight: 1 },
          { role: 'quantity', weight: 1 },
        ],
        header: [],
        rows: [row(cell('一二三四五六七八九十'.repeat(5)), cell(figure('7', '户')))],
      }),
    ),
  )
  const page = pageOf(pages, 0)
  const baseline = (text: string): number =>
    page.runs.find((run) => run.text.startsWith(text))?.y ?? 0
  const lines = page.runs.filter(({ text }) => /[一二三]{3}/.test(text))
  const middle = ((lines[0]?.y ?? 0) + (lines.at(-1)?.y ?? 0)) / 2
  expect(lines.length).toBeGreaterThan(1)
  expect(baseline('7户')).toBeCloseTo(middle, 1)
})

test.each([
  ['only a header', [row(cell('指标'))], ['进展通报', '指标', '— 1 —']],
  ['no rows at all', [], ['进展通报', '— 1 —']],
])('a table with %s', async (_, header, texts) => {
  const columns = [{ role: 'label', weight: 1 }] as const
  const pages = await readPages(
    await render(reportOf({ type: 'table', columns, header, rows: [] })),
  )
  expect(pages.map(textsOf)).toEqual([texts])
})
