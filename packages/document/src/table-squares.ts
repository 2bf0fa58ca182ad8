import type { TableCell, TableNode } from './nodes.ts'

/** A cell at its place: 0-based row (header rows first) and column. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly inHeader: boolean
}

/** Whether a cell begins at a square; others it covers as well. */
export const beginsAt = (placed: PlacedCell, row: number, column: number): boolean =>
  placed.row === row && placed.column === column

/**
 * Lays out rows with spans: of each row, the cells that cover its columns. One row is kept and no more,
 * as a table may be long.
 * @throws RangeError when the cells overlap, leave a hole, or reach beyond the table or its header:
 * a table is built by us, so that is a bug of whoever built it
 */
export const tableSquares = function* (table: TableNode): Generator<readonly PlacedCell[]> {
  const { header, rows } = table
  const rowCount = header.length + rows.length
  let squares: readonly Square[] = table.columns.map(() => undefined)
  for (let row = 0; row < rowCount; row += 1) {
    const inHeader = row < header.length
    const cells = (inHeader ? header[row] : rows[row - header.length])?.cells ?? []
    const next = reaching(squares, row)
    place(cells, next, row, inHeader ? header.length : rowCount, inHeader)
    if (!isCovered(next)) throw new RangeError(`no cell ${spot(row, next.indexOf(undefined))}`)
    yield next
    squares = next
  }
}

type Square = PlacedCell | undefined

/** Of the cells above, those that cover a square of the row as well. */
const reaching = (squares: readonly Square[], row: number): Square[] => {
  const next: Square[] = []
  for (const above of squares)
    next.push(above !== undefined && above.row + above.rowSpan > row ? above : undefined)
  return next
}

/**
 * @param squares of the row, some covered from above
 * @param lastRow the cells end before it
 */
const place = (
  cells: readonly TableCell[],
  squares: Square[],
  row: number,
  lastRow: number,
  inHeader: boolean,
): void => {
  let column = 0
  for (const cell of cells) {
    while (column < squares.length && squares[column] !== undefined) column += 1
    const { rowSpan = 1, colSpan = 1 } = cell
    const end = column + colSpan
    if (rowSpan < 1 || colSpan < 1 || end > squares.length || row + rowSpan > lastRow)
      throw new RangeError(`cell reaches beyond the table ${spot(row, column)}`)
    const placed: PlacedCell = { cell, row, column, rowSpan, colSpan, inHeader }
    for (; column < end; column += 1) {
      if (squares[column] !== undefined) throw new RangeError(`cells overlap ${spot(row, column)}`)
      squares[column] = placed
    }
  }
}

const isCovered = (squares: readonly Square[]): squares is readonly PlacedCell[] =>
  !squares.includes(undefined)

const spot = (row: number, column: number): string => `at row ${row + 1}, column ${column + 1}`
