import { cell, row, type TableNode } from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareColumns, styles } from '../src/index.ts'

const { size } = styles.tableText

/** A table of one row. */
const tableOf = (...columns: readonly (readonly [weight: number, text: string])[]): TableNode => ({
  type: 'table',
  columns: columns.map(([weight]) => ({ role: 'quantity', weight })),
  header: [],
  rows: [row(...columns.map(([, text]) => cell(text)))],
})

test('columns share the width by weight', () => {
  expect(shareColumns(tableOf([1, '甲'], [3, '乙']), 400, 6)).toEqual([100, 300])
})

test.each([
  ['72.65%', 5 * 0.6 + 1],
  ['≥1035元/月', 1 + 4 * 0.6],
  ['−0.5个百分点', 1 + 3 * 0.6],
  ['1,022人', 5 * 0.6],
  ['达到序时进度', 2],
  ['甲', 1],
])('a narrow column holds %s as far as it stays whole', (text, em) => {
  const [first = 0, second = 0] = shareColumns(tableOf([0.001, text], [1, '乙']), 400, 6)
  expect(first).toBeCloseTo(em * size + 6, 6)
  expect(first + second).toBeCloseTo(400, 6)
})

test('where nothing suffices each gets its part', () => {
  expect(shareColumns(tableOf([1, '12345'], [3, '12345']), 20, 6)).toEqual([10, 10])
})

test('a figure longer than the table leaves every column a character', () => {
  const widths = shareColumns(tableOf([1, '1'.repeat(999)], [1, '甲'], [1, '12345']), 400, 6)
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(size + 6)
  expect(widths[2]).toBeGreaterThan(size + 6)
})

test('the columns fill the width, and none that has enough falls below its least', () => {
  const anyColumn = fc.tuple(
    fc.double({ min: 0.01, max: 50, noNaN: true }),
    fc.constantFrom('甲', '72.65%', '≥1035元', '12345678901'),
  )
  fc.assert(
    fc.property(
      fc.array(anyColumn, { minLength: 1, maxLength: 9 }),
      fc.double({ min: 160, max: 700, noNaN: true }),
      (columns, width) => {
        const widths = shareColumns(tableOf(...columns), width, 6)
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 6)
        expect(Math.min(...widths)).toBeGreaterThan(6)
      },
    ),
  )
})
