import { compare, divide, placesOf, type Quantity } from '@jibao/core'
import type { NumberRead } from '@jibao/render'
import type { TracedDocument, TracedPiece, TracedValue } from '../trace/trace-schema.ts'
import { align } from './align.ts'

/** A number cell that does not hold the number that its document states. */
export interface WrongNumber {
  readonly value: TracedValue
  readonly piece: TracedPiece
  /** As stored: 0.5927 for 59.27%. */
  readonly stored: string
}

/** No text of a cell has them. */
const [open, close] = ['\u0001', '\u0002'] as const

const asCell = (printed: string): string => `${open}${printed}${close}`

/** Number cells that print the right figure and hold another number. */
export const compareNumbers = (
  { pieces, values }: Pick<TracedDocument, 'pieces' | 'values'>,
  numbers: readonly NumberRead[],
): readonly WrongNumber[] => {
  const numbered = new Map(values.map((value) => [value.n, value]))
  const cells = pieces.flatMap((piece) => {
    const [n, ...others] = piece.words
    const value = typeof n === 'number' && others.length === 0 ? numbered.get(n) : undefined
    return value?.quantity === undefined ? [] : [{ piece, value, quantity: value.quantity }]
  })
  const read = numbers.map(({ printed }) => asCell(printed))
  const indexAt = new Map<number, number>()
  let offset = 0
  for (const [index, cell] of read.entries()) {
    indexAt.set(offset, index)
    offset += cell.length
  }
  const found = align(
    cells.map(({ value }) => asCell(value.printed)),
    read.join(''),
  )
  return cells.flatMap(({ piece, value, quantity }, index) => {
    const match = found[index]
    const number = match === undefined ? undefined : numbers[indexAt.get(match.start) ?? -1]
    if (number === undefined || isSameNumber(number, quantity)) return []
    return [{ value, piece, stored: number.value }]
  })
}

const isSameNumber = ({ value: stored }: NumberRead, { value, unit }: Quantity): boolean => {
  if (compare(stored, value) === 0) return true
  // A spreadsheet holds 59.27% as 0.5927.
  const fraction = unit === '%' ? divide(value, '100', placesOf(value) + 2) : null
  return fraction !== null && compare(stored, fraction) === 0
}
