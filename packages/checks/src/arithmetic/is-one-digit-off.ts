import { type DecimalText, placesOf } from '@jibao/core'

/** Fewer digits than these are one digit off each other too often to mean anything. */
const fewest = 3

/** Without point; as many places as the other has. */
const digitsOf = (value: DecimalText, places: number): string =>
  `${value.replace('.', '')}${'0'.repeat(places - placesOf(value))}`

const zerosOf = (digits: string): number => /0*$/.exec(digits)?.[0].length ?? 0

/**
 * Whether two numbers differ in a single digit, as they do when one is mistyped or a part of a sum is: 7500 and
 * 8500, 174.6 and 184.6. Zeros that both end with count for nothing, so that 5万 and 6万 are two numbers, unless
 * one of `others`, which the two are made of or stand beside, is stated to finer digits.
 */
export const isOneDigitOff = (
  a: DecimalText,
  b: DecimalText,
  others: readonly DecimalText[] = [],
): boolean => {
  const places = Math.max(...[a, b, ...others].map(placesOf))
  const [left, right, ...rest] = [a, b, ...others].map((value) => digitsOf(value, places))
  if (left === undefined || left.length !== right?.length || left === right) return false
  const zeros = Math.min(...[left, right, ...rest].map(zerosOf))
  const differing = Array.from(left).filter((digit, at) => digit !== right[at])
  return left.length - zeros >= fewest && differing.length === 1 && !differing.includes('-')
}
