import type { DecimalText } from '@jibao/core'
import { matchAt } from './match-at.ts'

/** A grouped number has at most 21 digits, so that a list without end is not tried again and again. */
const number = /\d{1,3}(?:,\d{3}){1,6}(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y

/** More digits than any amount has; such a row is no figure, and is not computed with. */
const MOST_DIGITS = 15

/** `0012` is a code; `1,022` is 1022. */
const decimalOf = (written: string): DecimalText | undefined => {
  const plain = written.replaceAll(',', '')
  if (plain.length > MOST_DIGITS + 5 || /^0\d/.test(plain)) return undefined
  return plain
}

export interface Digits {
  readonly value: DecimalText
  readonly end: number
}

/** The number in digits at a place; `undefined` for codes and for numbers with too many digits. */
export const digitsAt = (plain: string, at: number): Digits | undefined => {
  const match = matchAt(number, plain, at)
  const value = match === null ? undefined : decimalOf(match[0])
  return match === null || value === undefined ? undefined : { value, end: at + match[0].length }
}
