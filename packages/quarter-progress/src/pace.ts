import { type Comparator, compare, divide, multiply, type Quantity, trimZeros } from '@jibao/core'
import { lastMonthOf, type Period } from '@jibao/data-model'
import { differenceOf, rateOf } from './attainment.ts'
import { hardEnd, isCap } from './satisfies-target.ts'

/** Attainment against the share of the year that has gone by. */
export interface Pace {
  /** Elapsed share of the year: 25%, 50%, 75%, 100%. */
  readonly elapsed: Quantity
  /** Attainment minus elapsed share, in 个百分点; below zero late, and thrifty for a cap. */
  readonly lead: Quantity
}

const elapsedShare = (period: Period): Quantity => ({
  value: trimZeros(divide(multiply(String(lastMonthOf(period)), '100'), '12', 2) ?? '0'),
  unit: '%',
})

/** `null` where no attainment can be computed. */
export const measurePace = (actual: Quantity, target: Quantity, period: Period): Pace | null => {
  const attainment = rateOf(actual, target)
  if (attainment === null) return null
  const elapsed = elapsedShare(period)
  const lead = differenceOf(attainment, elapsed)
  return lead === null ? null : { elapsed, lead }
}

/**
 * Whether `actual ÷ target` is at least the elapsed share of the year, exactly; for a cap, at most.
 * For a non-negative target; a range counts by its harder end, 近500 as 500.
 */
export const keepsPace = (
  actual: Quantity,
  comparator: Comparator,
  target: Quantity,
  period: Period,
): boolean => {
  const order = compare(
    multiply(hardEnd(actual, comparator), '12'),
    multiply(target.value, String(lastMonthOf(period))),
  )
  return isCap(comparator) ? order <= 0 : order >= 0
}
