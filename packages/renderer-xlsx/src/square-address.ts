import { columnLetters } from './book/address.ts'

/** The cell on a sheet, A1 style, of a table's square: row and column from 0, the header counted in. */
export type SquareAddress = (row: number, column: number) => string

/** @param firstRow where the table begins on its sheet, from 1 */
export const squareAddress = (columnCount: number, firstRow: number): SquareAddress => {
  const letters = Array.from({ length: columnCount }, (_, column) => columnLetters(column + 1))
  return (row, column) => `${letters[column]}${firstRow + row}`
}
