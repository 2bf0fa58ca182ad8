import type { WordedCell } from '../assemble-draft.ts'
import { textOf } from '../words.ts'
import type { PageLine } from './page-lines.ts'
import type { RuledTable } from './ruled-table.ts'

type Part = { readonly line: PageLine } | { readonly table: RuledTable }

/** Points by which the columns of two parts of a table may differ. */
const slack = 4

const isGoingOn = (above: RuledTable, below: RuledTable): boolean =>
  below.page > above.page &&
  above.xs.length === below.xs.length &&
  above.xs.every((x, index) => Math.abs(x - (below.xs[index] ?? 0)) <= slack)

const rowsOf = (cells: readonly WordedCell[]): number =>
  cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0)

const rowText = (cells: readonly WordedCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map(({ words, column }) => `${column}:${textOf(words)}`)
    .join('\n')

/** How many rows at the head of `below` only say again what heads `above`. */
const repeatedRows = (above: readonly WordedCell[], below: readonly WordedCell[]): number => {
  const rows = rowsOf(below)
  let same = 0
  while (
    same < rows - 1 &&
    rowText(above, same) === rowText(below, same) &&
    rowText(below, same) !== ''
  )
    same += 1
  return same
}

const join = (above: RuledTable, below: RuledTable): RuledTable => {
  const repeated = repeatedRows(above.cells, below.cells)
  const offset = rowsOf(above.cells) - repeated
  const cells = below.cells
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row + offset }))
  return { ...below, cells: [...above.cells, ...cells] }
}

/** Tables that the end of a page broke are one again. */
export const joinTables = (parts: readonly Part[]): readonly Part[] => {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      'table' in last &&
      'table' in part &&
      isGoingOn(last.table, part.table)
    )
      joined[joined.length - 1] = { table: join(last.table, part.table) }
    else joined.push(part)
  }
  return joined
}
