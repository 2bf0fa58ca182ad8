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

export const placesOf = (value: DecimalText): number => {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** Whole numbers that floats hold exactly, and the sums of two of them; nearly all that a draft tells. */
const whole = /^-?(?:0|[1-9]\d{0,14})$/

const areWhole = (a: DecimalText, b: DecimalText): boolean => whole.test(a) && whole.test(b)

const widest = (a: DecimalText, b: DecimalText): number => Math.max(placesOf(a), placesOf(b))

/** Stated precision of the result: the finer of the two operands. */
export const add = (a: DecimalText, b: DecimalText): DecimalText =>
  areWhole(a, b)
    ? String(Number(a) + Number(b))
    : unsigned(exact(a).plus(exact(b)).toFixed(widest(a, b)))

/** Stated precision of the result: the finer of the two operands. */
export const subtract = (a: DecimalText, b: DecimalText): DecimalText =>
  areWhole(a, b)
    ? String(Number(a) - Number(b))
    : unsigned(exact(a).minus(exact(b)).toFixed(widest(a, b)))

export const multiply = (a: DecimalText, b: DecimalText): DecimalText =>
  a.length + b.length <= 15 && areWhole(a, b)
    ? String(Number(a) * Number(b))
    : unsigned(exact(a).times(exact(b)).toFixed())

/** Negative, zero or positive, like a sort comparator; precision plays no part. */
export const compare = (a: DecimalText, b: DecimalText): number =>
  areWhole(a, b) ? Math.sign(Number(a) - Number(b)) : exact(a).cmp(exact(b))

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
  const above = unscaled(numerator) * 10n ** BigInt(places + placesOf(denominator))
  const below = unscaled(denominator) * 10n ** BigInt(placesOf(numerator))
  const [n, d] = [magnitude(above), magnitude(below)]
  const digits = ((2n * n + d) / (2n * d)).toString().padStart(places + 1, '0')
  const point = digits.length - places
  const quotient = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return unsigned(above < 0n === below < 0n ? quotient : `-${quotient}`)
}

/** All of its digits as a whole number. */
const unscaled = (value: DecimalText): bigint => {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) throw new Error(`no decimal: ${value}`)
  return BigInt(value.replace('.', ''))
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** `12.50` → `12.5`, `120.00` → `120`. */
export const trimZeros = (value: DecimalText): DecimalText => unsigned(exact(value).toFixed())

/** For cells and drawings only, never for arithmetic: the nearest float. */
export const toNumber = (value: DecimalText): number => Number(value)

/** Rounding may leave `-0.00`; zero has no sign in print. */
const unsigned = (text: string): DecimalText =>
  text.startsWith('-') && /^[-0.]+$/.test(text) ? text.slice(1) : text
