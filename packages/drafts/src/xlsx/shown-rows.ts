import type { DecimalText } from '@jibao/core'
import { type Cell, type CellRange, cellAddress, type Sheet } from '@jibao/workbook'
import { shownText } from './shown-text.ts'

/** A cell that shows something, counted in the rows and columns that are shown. */
export interface ShownCell {
  /** A1 style. */
  readonly address: string
  /** From 0. */
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly text: string
  readonly stored?: DecimalText
}

export interface ShownRow {
  /** From 0. */
  readonly row: number
  readonly cells: readonly ShownCell[]
}

/** From the number of a row or column to its place among those shown, and how many of a stretch are. */
interface Axis {
  readonly isShown: (number: number) => boolean
  readonly place: (number: number) => number
  readonly countShown: (first: number, last: number) => number
}

const axisOf = (hidden: readonly number[]): Axis => {
  const left = new Set(hidden)
  /** How many hidden ones come before. */
  const before = (number: number): number => {
    let low = 0
    let high = hidden.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((hidden[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    return low
  }
  const place = (number: number): number => number - 1 - before(number)
  return {
    isShown: (number) => !left.has(number),
    place,
    countShown: (first, last) => place(last + 1) - place(first),
  }
}

const key = (row: number, column: number): string => `${row} ${column}`

/** Merged cells by their first; of merges that cover the whole sheet only what has content counts. */
const mergesByFirst = ({ merges }: Sheet): ReadonlyMap<string, CellRange> =>
  new Map(merges.map((range) => [key(range.top, range.left), range]))

const storedOf = ({ content }: Cell): Pick<ShownCell, 'stored'> =>
  content?.kind === 'number' ? { stored: content.value } : {}

/**
 * The rows of a sheet that show something. Of a merge, its first cell speaks, and as the only one; where that row or
 * column is hidden, the merge shows nothing.
 */
export const shownRows = (sheet: Sheet): readonly ShownRow[] => {
  const rows = axisOf(sheet.hiddenRows)
  const columns = axisOf(sheet.hiddenColumns)
  const merges = mergesByFirst(sheet)
  const lastRow = sheet.cells.at(-1)?.row ?? 0
  const lastColumn = sheet.cells.reduce((last, { column }) => Math.max(last, column), 0)
  const found = new Map<number, ShownCell[]>()
  /** Merges that reach down into rows below their first. */
  let reaching: CellRange[] = []
  let row = 0
  for (const cell of sheet.cells) {
    if (cell.row !== row) {
      row = cell.row
      reaching = reaching.filter(({ bottom }) => bottom >= row)
    }
    const { column } = cell
    if (reaching.some(({ left, right }) => left <= column && column <= right)) continue
    const merge = merges.get(key(row, column))
    const range = { top: row, left: column, bottom: row, right: column, ...merge }
    if (merge !== undefined) reaching.push(merge)
    const text = shownText(cell)
    if (text === '' || !rows.isShown(row) || !columns.isShown(column)) continue
    const place = rows.place(row)
    const cells = found.get(place) ?? []
    found.set(place, cells)
    cells.push({
      address: cellAddress(cell),
      column: columns.place(column),
      rowSpan: rows.countShown(row, Math.min(range.bottom, lastRow)),
      colSpan: columns.countShown(column, Math.min(range.right, lastColumn)),
      text,
      ...storedOf(cell),
    })
  }
  return [...found].map(([place, cells]) => ({ row: place, cells }))
}
