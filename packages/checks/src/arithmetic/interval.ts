import { add, compare, type DecimalText, divide, isZero, multiply, subtract } from '@jibao/core'

/** All numbers that may stand behind what is stated, both ends included. */
export interface Interval {
  readonly low: DecimalText
  readonly high: DecimalText
}

/** Digits after the point of a quotient's ends. */
const quotientPlaces = 16

/** Half up may fall short of a quotient by less than this. */
const quotientSlack = `0.${'0'.repeat(quotientPlaces - 1)}1`

const least = (numbers: readonly DecimalText[]): DecimalText =>
  numbers.reduce((a, b) => (compare(b, a) < 0 ? b : a))

const greatest = (numbers: readonly DecimalText[]): DecimalText =>
  numbers.reduce((a, b) => (compare(b, a) > 0 ? b : a))

const corners = (
  a: Interval,
  b: Interval,
  combine: (a: DecimalText, b: DecimalText) => DecimalText,
): readonly DecimalText[] =>
  a.low === a.high && b.low === b.high
    ? [combine(a.low, b.low)]
    : [
        combine(a.low, b.low),
        combine(a.low, b.high),
        combine(a.high, b.low),
        combine(a.high, b.high),
      ]

export const exactly = (value: DecimalText): Interval => ({ low: value, high: value })

export const isExact = ({ low, high }: Interval): boolean => compare(low, high) === 0

export const holds = ({ low, high }: Interval, value: DecimalText): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0

export const overlap = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0

export const sumOf = (terms: readonly Interval[]): Interval =>
  terms.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }), exactly('0'))

export const differenceOf = (a: Interval, b: Interval): Interval => ({
  low: subtract(a.low, b.high),
  high: subtract(a.high, b.low),
})

export const productOf = (a: Interval, b: Interval): Interval => {
  const products = corners(a, b, multiply)
  return { low: least(products), high: greatest(products) }
}

/** Without the last twentieth at each end: what lies there is one in ten. */
export const inner = ({ low, high }: Interval): Interval => {
  const margin = multiply(subtract(high, low), '0.05')
  return { low: add(low, margin), high: subtract(high, margin) }
}

/** Rounded outwards, so that it holds every quotient; `null` when the denominator may be zero. */
export const quotientOf = (a: Interval, b: Interval): Interval | null => {
  if (holds(b, '0')) return null
  const quotients = corners(a, b, (n, d) => divide(n, d, quotientPlaces) ?? '0')
  const isWhole = isExact(a) && isZero(subtract(multiply(quotients[0] ?? '0', b.low), a.low))
  if (isWhole && isExact(b)) return exactly(quotients[0] ?? '0')
  return {
    low: subtract(least(quotients), quotientSlack),
    high: add(greatest(quotients), quotientSlack),
  }
}

const hundred = exactly('100')

/** `part ÷ whole × 100`; `null` when the whole may be zero. */
export const percentageOf = (part: Interval, whole: Interval): Interval | null =>
  quotientOf(productOf(part, hundred), whole)
