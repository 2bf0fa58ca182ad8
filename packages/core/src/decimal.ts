import Big from 'big.js'

/**
 * An exact decimal as text: `-?digits(.digits)?`, no exponent, no leading zero. The digits after
 * the point are its stated precision: `12.50` and `12.5` are equal but stated differently.
 */
export type DecimalText = string

const pattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** big.js counts halves away from zero as `roundHalfUp`; that is 四舍五入 for both signs. */
const HALF_UP = 1

const exact = Big()
exact.strict = true

export const isDecimalText = (text: string): boolean => pattern.test(text)

export const placesOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0

const widest = (a: DecimalText, b: DecimalText): number => Math.max(placesOf(a), placesOf(b))

/** Stated precision of the result: the finer of the two operands. */
export const add = (a: DecimalText, b: DecimalText): DecimalText =>
  unsigned(exact(a).plus(exact(b)).toFixed(widest(a, b)))

/** Stated precision of the result: the finer of the two operands. */
export const subtract = (a: DecimalText, b: DecimalText): DecimalText =>
  unsigned(exact(a).minus(exact(b)).toFixed(widest(a, b)))

export const multiply = (a: DecimalText, b: DecimalText): DecimalText =>
  unsigned(exact(a).times(exact(b)).toFixed())

/** Negative, zero or positive, like a sort comparator; precision plays no part. */
export const compare = (a: DecimalText, b: DecimalText): number => exact(a).cmp(exact(b))

export const isZero = (value: DecimalText): boolean => compare(value, '0') === 0

/** Half up (away from zero), to exactly `places` digits after the point. */
export const roundHalfUp = (value: DecimalText, places: number): DecimalText =>
  unsigned(exact(value).round(places, HALF_UP).toFixed(places))

/**
 * `numerator ÷ denominator`, half up to exactly `places` digits; `null` for a zero denominator.
 * The quotient is rounded once, from its exact value.
 */
export const divide = (
  numerator: DecimalText,
  denominator: DecimalText,
  places: number,
): DecimalText | null => {
  if (isZero(denominator)) return null
  const division = Big()
  division.strict = true
  division.DP = places
  division.RM = HALF_UP
  return unsigned(division(numerator).div(division(denominator)).toFixed(places))
}

/** `12.50` → `12.5`, `120.00` → `120`. */
export const trimZeros = (value: DecimalText): DecimalText => unsigned(exact(value).toFixed())

/** For cells and drawings only, never for arithmetic: the nearest float. */
export const toNumber = (value: DecimalText): number => Number(value)

/** Rounding may leave `-0.00`; zero has no sign in print. */
const unsigned = (text: string): DecimalText =>
  text.startsWith('-') && /^[-0.]+$/.test(text) ? text.slice(1) : text
