import type { TableCell, TableNode, TableRow } from './nodes.ts'

/** A cell at its place: 0-based row (header rows first) and column. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly inHeader: boolean
}

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
 * Lays out rows with spans.
 * @throws RangeError when the cells overlap, leave a hole, or reach beyond the table or its header:
 * a table is built by us, so that is a bug of whoever built it
 */
export const tableGrid = (table: TableNode): TableGrid => {
  const columnCount = table.columns.length
  const rows = [...table.header, ...table.rows]
  // By row, then by column; a table may be long, and a hash of its squares would cost most of this.
  const squares = Array<PlacedCell | undefined>(rows.length * columnCount)
  const cells: PlacedCell[] = []
  let covered = 0

  /** @returns the column after the cell */
  const place = (
    cell: TableCell,
    row: number,
    from: number,
    lastRow: number,
    inHeader: boolean,
  ): number => {
    let column = from
    while (column < columnCount && squares[row * columnCount + column] !== undefined) column += 1
    const { rowSpan = 1, colSpan = 1 } = cell
    if (rowSpan < 1 || colSpan < 1 || column + colSpan > columnCount || row + rowSpan > lastRow) {
      throw new RangeError(`cell reaches beyond the table at row ${row + 1}, column ${column + 1}`)
    }
    const placed: PlacedCell = { cell, row, column, rowSpan, colSpan, inHeader }
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + colSpan; c += 1) {
        const square = r * columnCount + c
        if (squares[square] !== undefined) {
          throw new RangeError(`cells overlap at row ${r + 1}, column ${c + 1}`)
        }
        squares[square] = placed
        covered += 1
      }
    }
    cells.push(placed)
    return column + colSpan
  }

  const headerRowCount = table.header.length
  rows.forEach((tableRow: TableRow, row) => {
    const inHeader = row < headerRowCount
    let column = 0
    for (const cell of tableRow.cells) {
      column = place(cell, row, column, inHeader ? headerRowCount : rows.length, inHeader)
    }
  })
  if (covered !== rows.length * columnCount) {
    throw new RangeError(`${rows.length * columnCount - covered} squares without a cell`)
  }

  return {
    cells,
    rowCount: rows.length,
    headerRowCount,
    columnCount,
    at: (row, column) => {
      const placed = squares[row * columnCount + column]
      if (placed === undefined) throw new RangeError(`no square at ${row}, ${column}`)
      return placed
    },
  }
}
