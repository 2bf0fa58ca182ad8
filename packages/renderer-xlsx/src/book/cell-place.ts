import { columnLetters } from './address.ts'

/** Where a cell stands, in two halves, as the pen copies them: it has each in common with its neighbours. */
export interface CellPlace {
  readonly letters: Uint8Array
  readonly digits: Uint8Array
}

/** @param column from 1 */
export const lettersOf = (column: number): Uint8Array => Buffer.from(columnLetters(column))

/** @param row from 1 */
export const digitsOf = (row: number): Uint8Array => Buffer.from(String(row))

export const cellPlace = (column: number, row: number): CellPlace => ({
  letters: lettersOf(column),
  digits: digitsOf(row),
})
