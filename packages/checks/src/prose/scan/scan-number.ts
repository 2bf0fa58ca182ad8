import { digitsAt } from './digits-at.ts'
import type { NumberMark } from './mark.ts'
import { numberMark } from './number-mark.ts'
import { scanRange } from './scan-range.ts'
import { unitAt } from './unit-at.ts'

/**
 * A number in digits at `at`, with its unit, its upper end and the words beside it; `from` and `to`
 * bound what may be looked at. Numbers with too many digits are `undefined`.
 */
export const scanNumber = (
  plain: string,
  at: number,
  from: number,
  to: number,
): NumberMark | undefined => {
  const signed = plain[at] === '-' ? at + 1 : at
  const read = digitsAt(plain, signed)
  if (read === undefined) return undefined
  const low = signed === at ? read : { ...read, value: `-${read.value}` }
  const range = scanRange(plain, at, low, from, to)
  if (range !== undefined) return range
  const digits = { start: at, end: low.end }
  return numberMark(plain, { digits, value: low.value, ...unitAt(plain, low.end) }, from, to)
}
