import { type DecimalText, toNumber } from '@jibao/core'

/** Below a millionth floats are written with an exponent: `0.000000`. */
const tiny = /^-?0\.000000/

/** Shorter texts are not asked whether they are tiny. */
const tinyLength = '0.000000'.length

const zero = '0'.charCodeAt(0)

const point = '.'.charCodeAt(0)

/**
 * What the float nearest to a number of at most 15 digits is written as: the number without the zeros at
 * its end.
 */
export const floatText = (value: DecimalText): string => {
  if (value.length > tinyLength && tiny.test(value)) return String(toNumber(value))
  const text = value.includes('.') ? withoutZeros(value) : value
  return text === '-0' ? '0' : text
}

const withoutZeros = (value: string): string => {
  let end = value.length
  while (value.charCodeAt(end - 1) === zero) end -= 1
  if (value.charCodeAt(end - 1) === point) end -= 1
  return value.slice(0, end)
}
