import { beginsAt, type PlacedCell, tableSquares } from '@jibao/document'
import { breathe, pieceSize } from '@jibao/render'
import { digitsOf, lettersOf } from './book/cell-place.ts'
import type { Pen } from './book/pen.ts'
import type { SharedTables } from './book/shared-tables.ts'
import { writeCell } from './book/write-cell.ts'
import { writeRow } from './book/write-row.ts'
import { type TableOnSheet, tableCell } from './table-cell.ts'
import { contentOf } from './table-content.ts'

/** Where the rows of a table stand. */
interface RowPlaces {
  /** The number of its first row on the sheet, from 1. */
  readonly first: number
  /** Of each row, points. */
  readonly heights: readonly number[]
}

/**
 * Writes the rows of a table, and stops after every piece: nothing that is known of the cells of a long
 * table is kept, as it would fill the memory.
 */
export const tableRows = async function* (
  pen: Pen,
  table: TableOnSheet,
  { first, heights }: RowPlaces,
  tables: SharedTables,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const lastColumn = table.table.columns.length
  const write = squaresWriter(pen, table, tables)
  let row = 0
  for (const squares of tableSquares(table.table)) {
    const frame = { number: first + row, height: heights[row] ?? 0, lastColumn }
    writeRow(pen, frame, () => write(squares, row, digitsOf(frame.number)))
    row += 1
    if (pen.length() < pieceSize) continue
    yield pen.take()
    await breathe(signal)
  }
}

type WriteSquares = (squares: readonly PlacedCell[], row: number, digits: Uint8Array) => void

/** Writes a cell into its square, and into the others that it covers an empty one that looks like it. */
const squaresWriter = (pen: Pen, table: TableOnSheet, tables: SharedTables): WriteSquares => {
  const { columns } = table.table
  const letters = columns.map((_, column) => lettersOf(column + 1))
  const looks = new Map<PlacedCell, number>()
  return (squares, row, digits) => {
    let column = 0
    for (const placed of squares) {
      const at = { letters: letters[column] ?? lettersOf(column + 1), digits }
      if (beginsAt(placed, row, column)) {
        const look = tableCell(pen, at, contentOf(placed, columns[column]?.role), table, tables)
        if (placed.rowSpan > 1 || placed.colSpan > 1) looks.set(placed, look)
      } else {
        writeCell.empty(pen, at, looks.get(placed) ?? 0)
      }
      column += 1
    }
  }
}
