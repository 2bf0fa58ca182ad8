import type { CellRange } from '../workbook.ts'

/** The most that any spreadsheet program has. */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** Letters to their 1-based column: A → 1, AB → 28. */
export const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  )

/** Letters, digits or both; whole columns and whole rows have one of them. */
const corner = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i

/** `$C$7`, `A1:C7`, `A:C` or `3:5` as a range; `undefined` for anything else. */
export const parseRange = (text: string): CellRange | undefined => {
  const [start = '', end, ...more] = text.split(':')
  const [, left, top] = corner.exec(start) ?? []
  const [, right, bottom] = corner.exec(end ?? start) ?? []
  const isSomewhere =
    end === undefined
      ? left !== undefined && top !== undefined
      : left !== undefined || top !== undefined
  const areAlike =
    (left === undefined) === (right === undefined) && (top === undefined) === (bottom === undefined)
  if (more.length > 0 || !areAlike || !isSomewhere) return undefined
  const range = {
    top: Number(top ?? 1),
    left: columnNumber(left ?? 'A'),
    bottom: Number(bottom ?? lastRow),
    right: columnNumber(right ?? 'XFD'),
  }
  const isInside =
    range.top >= 1 &&
    range.top <= range.bottom &&
    range.bottom <= lastRow &&
    range.left <= range.right &&
    range.right <= lastColumn
  return isInside ? range : undefined
}
