import type { PlacedCell } from '@jibao/document'
import { breathe, pieceSize } from '@jibao/render'
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
  const { columnCount } = table.grid
  const write = squareWriter(pen, table, tables)
  for (const [row, height] of heights.entries()) {
    writeRow(pen, { number: first + row, height, lastColumn: columnCount }, () => {
      for (let column = 0; column < columnCount; column += 1) write(row, column)
    })
    if (pen.length() < pieceSize) continue
    yield pen.take()
    await breathe(signal)
  }
}

/** Writes a cell into its square, and into the others that it covers an empty one that looks like it. */
const squareWriter = (
  pen: Pen,
  table: TableOnSheet,
  tables: SharedTables,
): ((row: number, column: number) => void) => {
  const { grid, squareAt } = table
  const { columns } = table.table
  const looks = new Map<PlacedCell, number>()
  return (row, column) => {
    const placed = grid.at(row, column)
    if (placed.row !== row || placed.column !== column) {
      writeCell.empty(pen, squareAt(row, column), looks.get(placed) ?? 0)
      return
    }
    const look = tableCell(pen, contentOf(placed, columns[column]?.role), table, tables)
    if (placed.rowSpan > 1 || placed.colSpan > 1) looks.set(placed, look)
  }
}
