import type { Cell, CellRange, Sheet } from '@jibao/workbook'
import { cellText } from '../intake/cell-text.ts'
import { cellWords } from '../intake/cell-words.ts'

/** What shows at a place: the cell there, or the one whose merged range covers it. */
export interface Shown {
  readonly cell: Cell
  readonly range: CellRange
}

/** A sheet to look things up in. Merged ranges cost what they cover of rows that hold something, and no more. */
export interface Grid {
  readonly sheet: Sheet
  /** Rows that hold a cell, in order. */
  readonly rows: readonly number[]
  /** The cells of a row that show something of their own, by column. */
  cellsIn(row: number): readonly Cell[]
  shownAt(row: number, column: number): Shown | undefined
  /** What a reader sees there, its beginning if it is long; empty for nothing. */
  textAt(row: number, column: number): string
}

export const createGrid = (sheet: Sheet): Grid => {
  const cells = new Map<number, Map<number, Cell>>()
  for (const cell of sheet.cells) {
    const row = cells.get(cell.row) ?? new Map<number, Cell>()
    cells.set(cell.row, row.set(cell.column, cell))
  }
  const rows = [...cells.keys()].toSorted((a, b) => a - b)
  const merges = mergesByRow(
    sheet.merges,
    rows,
    (row, column) => cells.get(row)?.has(column) === true,
  )

  const shownAt = (row: number, column: number): Shown | undefined => {
    const range = merges.get(row)?.find(({ left, right }) => left <= column && column <= right)
    const { top, left } = range ?? { top: row, left: column }
    const cell = cells.get(top)?.get(left)
    return cell && { cell, range: range ?? { top, left, bottom: top, right: left } }
  }
  const visible = new Map<number, readonly Cell[]>()
  const cellsIn = (row: number): readonly Cell[] => {
    const known = visible.get(row)
    if (known !== undefined) return known
    const found = [...(cells.get(row)?.values() ?? [])]
      .filter((cell) => cellText(cell) !== '' && shownAt(row, cell.column)?.cell === cell)
      .toSorted((a, b) => a.column - b.column)
    visible.set(row, found)
    return found
  }
  return {
    sheet,
    rows,
    cellsIn,
    shownAt,
    textAt: (row, column) => {
      const shown = shownAt(row, column)
      return shown === undefined ? '' : cellWords(shown.cell)
    },
  }
}

const mergesByRow = (
  merges: readonly CellRange[],
  rows: readonly number[],
  holds: (row: number, column: number) => boolean,
): ReadonlyMap<number, readonly CellRange[]> => {
  const found = new Map<number, CellRange[]>()
  for (const merge of merges) {
    if (!holds(merge.top, merge.left)) continue
    for (let at = firstFrom(rows, merge.top); ; at += 1) {
      const row = rows[at]
      if (row === undefined || row > merge.bottom) break
      const here = found.get(row) ?? []
      here.push(merge)
      found.set(row, here)
    }
  }
  return found
}

/** Index of the first row that is not above `top`. */
const firstFrom = (rows: readonly number[], top: number): number => {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? top) < top) low = middle + 1
    else high = middle
  }
  return low
}
