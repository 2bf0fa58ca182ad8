import type { DraftCell, DraftTable } from '@jibao/data-model'

/** Merged cells reach no further than this; wider ones are a layout, and no head of anything. */
const WIDEST = 200

/** Which cell stands at a row and column, merged ones at each that they cover. */
export interface TableLayout {
  readonly rows: number
  readonly columns: number
  readonly at: (row: number, column: number) => DraftCell | undefined
}

export const layOut = ({ cells }: DraftTable): TableLayout => {
  let rows = 0
  let columns = 0
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1)
    columns = Math.max(columns, column + 1)
  }
  const places = new Map<number, DraftCell>()
  for (const cell of cells) {
    const lastRow = Math.min(rows, cell.row + Math.min(cell.rowSpan, WIDEST))
    const lastColumn = Math.min(columns, cell.column + Math.min(cell.colSpan, WIDEST))
    for (let row = cell.row; row < lastRow; row += 1) {
      for (let column = cell.column; column < lastColumn; column += 1) {
        places.set(row * columns + column, cell)
      }
    }
  }
  return { rows, columns, at: (row, column) => places.get(row * columns + column) }
}
