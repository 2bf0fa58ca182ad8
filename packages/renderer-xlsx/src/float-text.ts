import { type DecimalText, toNumber } from '@jibao/core'

/** Below a millionth floats are written with an exponent. */
const tiny = /^-?0\.000000/

/**
 * What the float nearest to a number of at most 15 digits is written as: the number without the zeros at
 * its end.
 */
export const floatText = (value: DecimalText): string => {
  if (tiny.test(value)) return String(toNumber(value))
  let end = value.length
  if (value.includes('.')) {
    while (value[end - 1] === '0') end -= 1
    if (value[end - 1] === '.') end -= 1
  }
  const text = value.slice(0, end)
  return text === '-0' ? '0' : text
}
