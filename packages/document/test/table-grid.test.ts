import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cell,
  plainText,
  row,
  type TableCell,
  type TableNode,
  type TableRow,
  tableGrid,
} from '../src/index.ts'
import { arbitraryTable } from './arbitrary-report.ts'

const span = (content: string, rowSpan: number, colSpan: number): TableCell => ({
  ...cell(content),
  rowSpan,
  colSpan,
})

const table = (
  columns: number,
  header: readonly TableRow[],
  rows: readonly TableRow[],
): TableNode => ({
  type: 'table',
  columns: Array.from({ length: columns }, () => ({ role: 'text', weight: 1 })),
  header,
  rows,
})

/** The table as a picture: each square shows the text of the cell that covers it. */
const picture = (node: TableNode): readonly string[] => {
  const grid = tableGrid(node)
  return Array.from({ length: grid.rowCount }, (_, r) =>
    Array.from({ length: grid.columnCount }, (__, c) =>
      plainText(grid.at(r, c).cell.children),
    ).join(''),
  )
}

test.each<[string, TableNode, readonly string[]]>([
  ['no spans', table(2, [row(cell('a'), cell('b'))], [row(cell('c'), cell('d'))]), ['ab', 'cd']],
  [
    'a header of two rows',
    table(
      3,
      [row(span('a', 2, 1), span('b', 1, 2)), row(cell('c'), cell('d'))],
      [row(cell('e'), cell('f'), cell('g'))],
    ),
    ['abb', 'acd', 'efg'],
  ],
  [
    'a span in the middle',
    table(3, [], [row(cell('a'), span('b', 2, 1), cell('c')), row(cell('d'), cell('e'))]),
    ['abc', 'dbe'],
  ],
  [
    'a row that starts no cell',
    table(2, [], [row(span('a', 2, 1), span('b', 2, 1)), row(), row(cell('c'), cell('d'))]),
    ['ab', 'ab', 'cd'],
  ],
  ['one cell for all', table(3, [], [row(span('a', 2, 3)), row()]), ['aaa', 'aaa']],
  ['no rows', table(2, [], []), []],
  ['no columns', table(0, [], []), []],
])('%s', (_, node, expected) => {
  expect(picture(node)).toEqual(expected)
})

test('cells know their place', () => {
  const grid = tableGrid(
    table(
      3,
      [row(span('a', 1, 2), cell('b'))],
      [row(span('c', 2, 1), cell('d'), cell('e')), row(span('f', 1, 2))],
    ),
  )
  expect(grid).toMatchObject({ rowCount: 3, headerRowCount: 1, columnCount: 3 })
  expect(
    grid.cells.map(({ cell: { children }, row: r, column, rowSpan, colSpan, inHeader }) => [
      plainText(children),
      r,
      column,
      rowSpan,
      colSpan,
      inHeader,
    ]),
  ).toEqual([
    ['a', 0, 0, 1, 2, true],
    ['b', 0, 2, 1, 1, true],
    ['c', 1, 0, 2, 1, false],
    ['d', 1, 1, 1, 1, false],
    ['e', 1, 2, 1, 1, false],
    ['f', 2, 1, 1, 2, false],
  ])
})

test.each<[string, TableNode]>([
  ['a cell too many', table(1, [], [row(cell('a'), cell('b'))])],
  ['a cell too few', table(2, [], [row(cell('a'))])],
  ['an empty row', table(1, [], [row(cell('a')), row()])],
  ['a span beyond the last column', table(2, [], [row(span('a', 1, 3))])],
  ['a span beyond the last row', table(1, [], [row(span('a', 2, 1))])],
  ['a span from the header into the body', table(1, [row(span('a', 2, 1))], [row()])],
  [
    'two cells on one square',
    table(3, [], [row(cell('a'), span('b', 2, 1), cell('c')), row(span('d', 1, 2), cell('e'))]),
  ],
  [
    'a hole behind a span',
    table(3, [], [row(span('a', 2, 1), cell('b'), cell('c')), row(cell('d'))]),
  ],
  ['a span of nothing', table(1, [], [row(span('a', 1, 0))])],
  ['a row without columns', table(0, [], [row(cell('a'))])],
])('%s is a bug', (_, node) => {
  expect(() => tableGrid(node)).toThrow(RangeError)
})

test('there is nothing beside the table', () => {
  const grid = tableGrid(table(1, [], [row(cell('a'))]))
  expect(() => grid.at(1, 0)).toThrow(RangeError)
})

test('every square is covered by one cell, which reaches over it', () => {
  fc.assert(
    fc.property(arbitraryTable, (node) => {
      const grid = tableGrid(node)
      const area = grid.cells.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0)
      expect(area).toBe(grid.rowCount * grid.columnCount)
      for (let r = 0; r < grid.rowCount; r += 1) {
        for (let c = 0; c < grid.columnCount; c += 1) {
          const { row: top, column: left, rowSpan, colSpan, inHeader } = grid.at(r, c)
          expect(r >= top && r < top + rowSpan && c >= left && c < left + colSpan).toBe(true)
          expect(inHeader).toBe(r < node.header.length)
        }
      }
    }),
  )
})
