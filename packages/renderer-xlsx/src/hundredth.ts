import { type DecimalText, placesOf } from '@jibao/core'

/** A hundredth of a number, exactly, with two places more: `59.27` → `0.5927`. */
export const hundredth = (value: DecimalText): DecimalText => {
  const isNegative = value.startsWith('-')
  const size = isNegative ? value.slice(1) : value
  const places = placesOf(size)
  const whole = places === 0 ? size : size.slice(0, -places - 1)
  const digits = whole.length < 3 ? whole.padStart(3, '0') : whole
  const decimals = places === 0 ? '' : size.slice(-places)
  const moved = `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`
  return isNegative && /[1-9]/.test(moved) ? `-${moved}` : moved
}
