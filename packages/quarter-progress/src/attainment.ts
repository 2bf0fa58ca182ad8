import {
  add,
  type DecimalText,
  divide,
  multiply,
  type Quantity,
  subtract,
  trimZeros,
} from '@jibao/core'

const percentPlaces = 2

const isApproximate = ({ approximate }: Quantity): boolean => approximate !== undefined

/** What is computed from an approximate operand is 约. */
export const about = (operands: readonly Quantity[]): Pick<Quantity, 'approximate'> =>
  operands.some(isApproximate) ? { approximate: 'about' } : {}

/**
 * `numerator ÷ denominator` in percent, half up to two places, without trailing zeros: 59.27%, 120%;
 * to exactly `places` where they are given. `null` for a zero denominator or a range, which have no
 * single quotient. An approximate operand makes the rate 约.
 */
export const rateOf = (
  numerator: Quantity,
  denominator: Quantity,
  places?: number,
): Quantity | null => {
  if (numerator.upper !== undefined || denominator.upper !== undefined) return null
  const hundredfold = multiply(numerator.value, '100')
  const percent = divide(hundredfold, denominator.value, places ?? percentPlaces)
  if (percent === null) return null
  return {
    value: places === undefined ? trimZeros(percent) : percent,
    unit: '%',
    ...about([numerator, denominator]),
  }
}

/**
 * `later − earlier` in their unit; for percentages in 个百分点. `null` when either is a range.
 * An approximate operand makes the difference 约.
 */
export const differenceOf = (later: Quantity, earlier: Quantity): Quantity | null => {
  if (later.upper !== undefined || earlier.upper !== undefined) return null
  return {
    value: trimZeros(subtract(later.value, earlier.value)),
    unit: later.unit === '%' ? '个百分点' : later.unit,
    ...about([later, earlier]),
  }
}

/**
 * All together, as precise as the most precise of them. `null` for a range, for different units and
 * for none at all. An approximate term makes the sum 约.
 */
export const sumOf = (terms: readonly Quantity[]): Quantity | null => {
  const [first] = terms
  if (first === undefined) return null
  if (terms.some(({ unit, upper }) => unit !== first.unit || upper !== undefined)) return null
  return {
    value: terms.reduce((sum: DecimalText, { value }) => add(sum, value), '0'),
    unit: first.unit,
    ...about(terms),
  }
}
