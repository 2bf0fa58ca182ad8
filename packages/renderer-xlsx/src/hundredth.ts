import type { DecimalText } from '@jibao/core'

/** A hundredth of a number, exactly, with two places more: `59.27` → `0.5927`. */
export const hundredth = (value: DecimalText): DecimalText => {
  const isNegative = value.startsWith('-')
  const size = isNegative ? value.slice(1) : value
  const [whole = '', decimals = ''] = size.split('.')
  const digits = whole.padStart(3, '0')
  const moved = `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`
  return isNegative && /[1-9]/.test(moved) ? `-${moved}` : moved
}
