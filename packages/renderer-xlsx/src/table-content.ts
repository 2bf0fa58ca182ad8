import {
  type ColumnRole,
  type PlacedCell,
  type SparklineNode,
  type TableCell,
  type TableGrid,
  type TableNode,
  tableGrid,
  type ValueNode,
} from '@jibao/document'
import { type NumberCell, numberCell } from './number-cell.ts'
import { type Run, runsOf, textOf } from './runs.ts'

/** What one cell of a table says. */
export interface CellContent {
  readonly placed: PlacedCell
  readonly runs: readonly Run[]
  readonly text: string
  /** The number, when the cell is a number cell. */
  readonly number?: NumberCell
  /** The value that the number is of. */
  readonly value?: ValueNode
  /** The cell says nothing and shows how a figure moved. */
  readonly sparkline?: SparklineNode
}

export interface TableContent {
  readonly grid: TableGrid
  readonly cells: readonly CellContent[]
}

export const tableContent = (table: TableNode): TableContent => {
  const grid = tableGrid(table)
  return {
    grid,
    cells: grid.cells.map((placed) => {
      const runs = runsOf(placed.cell.children)
      const said = { placed, runs, text: textOf(runs) }
      const role = table.columns[placed.column]?.role
      return { ...said, ...specialIn(placed.cell, role, said.text) }
    }),
  }
}

/** A running number counts as a number too: as text, it would sort 1, 10, 2. */
const specialIn = (
  { children: [child, ...others] }: TableCell,
  role: ColumnRole | undefined,
  text: string,
): Pick<CellContent, 'number' | 'value' | 'sparkline'> => {
  if (role === 'ordinal' && /^[1-9]\d{0,9}$/.test(text)) {
    return { number: { stored: text, format: '0', isPercent: false } }
  }
  if (child === undefined || others.length > 0) return {}
  if (child.type === 'sparkline') return { sparkline: child }
  if (child.type !== 'value') return {}
  const number = numberCell(child)
  return number === undefined ? {} : { number, value: child }
}
