import type { TableNode } from './nodes.ts'
import { beginsAt, type PlacedCell, tableSquares } from './table-squares.ts'

export interface TableGrid {
  /** In reading order. */
  readonly cells: readonly PlacedCell[]
  readonly rowCount: number
  readonly headerRowCount: number
  readonly columnCount: number
  /** Which cell covers a square; every square is covered by exactly one. */
  at(row: number, column: number): PlacedCell
}

/**
 * The whole of a table laid out at once, for whoever asks for squares in no order.
 * @throws RangeError as `tableSquares` does
 */
export const tableGrid = (table: TableNode): TableGrid => {
  const rows = [...tableSquares(table)]
  return {
    cells: rows.flatMap((squares, row) =>
      squares.filter((placed, column) => beginsAt(placed, row, column)),
    ),
    rowCount: rows.length,
    headerRowCount: table.header.length,
    columnCount: table.columns.length,
    at: (row, column) => {
      const placed = rows[row]?.[column]
      if (placed === undefined) throw new RangeError(`no square at ${row}, ${column}`)
      return placed
    },
  }
}
