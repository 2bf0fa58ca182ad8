import { divide, multiply, type Quantity, subtract, trimZeros } from '@jibao/core'

const percentPlaces = 2

/**
 * `numerator ÷ denominator` in percent, half up to two places, without trailing zeros: 59.27%, 120%.
 * `null` for a zero denominator or a range, which have no single quotient. An approximate operand
 * makes the rate 约.
 */
export const rateOf = (numerator: Quantity, denominator: Quantity): Quantity | null => {
  if (numerator.upper !== undefined || denominator.upper !== undefined) return null
  const percent = divide(multiply(numerator.value, '100'), denominator.value, percentPlaces)
  if (percent === null) return null
  const isApproximate = numerator.approximate !== undefined || denominator.approximate !== undefined
  return {
    value: trimZeros(percent),
    unit: '%',
    ...(isApproximate ? { approximate: 'about' } : {}),
  }
}

/**
 * `later − earlier` in their unit; for percentages in 个百分点. `null` when either is a range.
 * An approximate operand makes the difference 约.
 */
export const differenceOf = (later: Quantity, earlier: Quantity): Quantity | null => {
  if (later.upper !== undefined || earlier.upper !== undefined) return null
  const isApproximate = later.approximate !== undefined || earlier.approximate !== undefined
  return {
    value: trimZeros(subtract(later.value, earlier.value)),
    unit: later.unit === '%' ? '个百分点' : later.unit,
    ...(isApproximate ? { approximate: 'about' } : {}),
  }
}
