import type { DecimalText } from '@jibao/core'

/** Spreadsheets keep a double and show no more than this many digits of it. */
const significantDigits = 15

/** `1.5e-7` written out; the mantissa has one digit before the point. */
const withoutExponent = (text: string): string => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  const padded = digits.padEnd(point, '0')
  return point === padded.length
    ? `${sign}${padded}`
    : `${sign}${padded.slice(0, point)}.${padded.slice(point)}`
}

/** Without the zeros that end its fraction. */
const withoutZeros = (text: string): string =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text

/**
 * A stored double as the decimal that a spreadsheet shows for it: fifteen significant digits, no
 * trailing zeros, so that 0.1 + 0.2 is `0.3`. `undefined` for what is no number.
 */
export const numberText = (stored: number): DecimalText | undefined => {
  if (!Number.isFinite(stored)) return undefined
  if (stored === 0) return '0'
  const text = stored.toPrecision(significantDigits)
  return withoutZeros(text.includes('e') ? withoutExponent(text) : text)
}
