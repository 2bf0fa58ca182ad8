import { cell, row, type TableNode, tableGrid } from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setTable, styles } from '../../src/index.ts'
import { figure, masked, type SampleColumn, set, tableOf } from './sample-tables.ts'

const { size } = styles.tableText

test('columns share the width by weight', () => {
  const node = tableOf({ cells: ['甲'] }, { weight: 3, cells: ['乙'] })
  expect(set(node, 400).widths).toEqual([100, 300])
})

test.each([
  ['72.65%', 5 * 0.6 + 1],
  ['≥1035', 1 + 4 * 0.6],
  ['15000元', 5 * 0.6 + 0.25 + 1],
  ['1,022人', 5 * 0.6 + 0.25 + 1],
  ['达到序时进度', 2],
  ['甲', 1],
])('a column of little weight holds %s in %d em', (text, em) => {
  const { widths } = set(tableOf({ weight: 0.001, cells: [text] }, { cells: ['乙'] }), 400)
  expect(widths[0]).toBeCloseTo(em * size + 6, 6)
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(400, 6)
})

test.each(['xx.x%', 'xxxx余万元', 'xxxx.xxxx万元'])('no column cuts the mask %s in two', (mask) => {
  const others = Array.from(
    { length: 6 },
    (): SampleColumn => ({ weight: 9, cells: ['一二三四五'] }),
  )
  const { widths, text } = set(tableOf({ weight: 0.001, cells: [masked(mask)] }, ...others), 400)
  const em = Array.from(mask).reduce((sum, one) => sum + (/[x.]/.test(one) ? 0.6 : 1), 0)
  expect(widths[0]).toBeGreaterThanOrEqual(em * text.size + 6)
})

test('the year of a header stays on one line, what is in brackets on another', () => {
  const years = ['2022年（基期）', '2023年', '2024年', '2025年', '2026年', '2027年']
  const node = tableOf(
    { role: 'label', weight: 9, header: '类别', cells: ['平台建设'] },
    { role: 'label', weight: 30, header: '指标', cells: ['区级“助联体”规范化建设累计数（个）'] },
    ...years.map((header): SampleColumn => ({ weight: 9, header, cells: [figure('15000')] })),
    { role: 'text', weight: 17, header: '责任单位', cells: ['洞头区民政局、区财政局'] },
    { role: 'label', weight: 6, header: '级别', cells: ['省'] },
  )
  const { widths, text } = set(node, 442)
  const em = widths.map((width) => (width - 6) / text.size)
  expect(em[2]).toBeGreaterThanOrEqual(4)
  for (const year of em.slice(3, 8)) expect(year).toBeGreaterThanOrEqual(4 * 0.6 + 0.25 + 1)
  // 平台 above 建设, 民政局、 on a line.
  expect(em[0]).toBeGreaterThanOrEqual(2)
  expect(em[8]).toBeGreaterThanOrEqual(4)
})

test.each([
  [4, 'normal'],
  [6, 'small'],
] as const)('a table of %i years on an upright page is set in %s type', (count, expected) => {
  const node = tableOf(
    { role: 'label', header: '类别', cells: ['社会救助和社会福利'] },
    { role: 'label', header: '指标', cells: ['困难群众医疗费用综合保障率'] },
    ...Array.from(
      { length: count },
      (_, index): SampleColumn => ({
        header: `${2022 + index}年`,
        cells: [figure('15000')],
      }),
    ),
    { role: 'text', header: '责任单位', cells: ['区民政局'] },
  )
  const setting = set(node, 442)
  expect(setting.size).toBe(expected)
  expect(setting.text.size).toBe(expected === 'small' ? 9 : 10.5)
})

test('a status is not cut in two', () => {
  const column: SampleColumn = { role: 'status', weight: 0.001, cells: ['超额完成'] }
  const { widths } = set(tableOf(column, { cells: ['乙'] }), 400)
  expect(widths[0]).toBeCloseTo(4 * size + 6, 6)
})

test('where nothing suffices each gets its part', () => {
  const node = tableOf({ cells: ['12345'] }, { weight: 3, cells: ['12345'] })
  expect(set(node, 20).widths).toEqual([10, 10])
})

test('a figure longer than the table leaves every column a character', () => {
  const node = tableOf({ cells: ['1'.repeat(999)] }, { cells: ['甲'] }, { cells: ['12345'] })
  const { widths, text } = set(node, 400)
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(text.size + 6)
  expect(widths[2]).toBeGreaterThan(text.size + 6)
})

test('the columns fill the width, whatever stands in them', () => {
  const anyColumn = fc.record({
    role: fc.constantFrom('label' as const, 'text' as const, 'quantity' as const),
    weight: fc.double({ min: 0.01, max: 50, noNaN: true }),
    cells: fc
      .constantFrom('甲', '72.65%', '≥1035元', '12345678901', '洞头区民政局')
      .map((one) => [one]),
  })
  fc.assert(
    fc.property(
      fc.array(anyColumn, { minLength: 1, maxLength: 9 }),
      fc.double({ min: 160, max: 700, noNaN: true }),
      (columns, width) => {
        const { widths } = set(tableOf(...columns), width)
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 6)
        expect(Math.min(...widths)).toBeGreaterThan(6)
      },
    ),
  )
})

/** A cell merged over rows of one line each, or of several. */
const merged = (rowCount: number, name: string): TableNode => ({
  type: 'table',
  columns: [
    { role: 'label', weight: 1 },
    { role: 'label', weight: 2 },
  ],
  header: [],
  rows: Array.from({ length: rowCount }, (_, index) =>
    row(...(index === 0 ? [{ ...cell('平台建设'), rowSpan: rowCount }] : []), cell(name)),
  ),
})

test.each([
  [8, '低保标准', true],
  [12, '低保标准', false],
  [8, '低保标准'.repeat(15), false],
  [3, '低保标准'.repeat(15), true],
])('%i rows of %s stay with what is merged over them: %s', (rowCount, name, isKept) => {
  const node = merged(rowCount, name)
  const grid = tableGrid(node)
  const { kept } = setTable(node, grid, { width: 300, padding: 6 })
  expect(kept.has(grid.at(0, 0))).toBe(isKept)
})
