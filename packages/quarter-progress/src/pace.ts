import { compare, divide, multiply, type Quantity, subtract, trimZeros } from '@jibao/core'
import { elapsedMonths, type Period } from '@jibao/data-model'
import { rateOf } from './attainment.ts'

/** Attainment against the share of the year that has gone by. */
export interface Pace {
  /** Elapsed share of the year: 25%, 50%, 75%, 100%. */
  readonly elapsed: Quantity
  /** Attainment minus elapsed share, in 个百分点; negative when behind. */
  readonly lead: Quantity
}

const elapsedShare = (period: Period): Quantity => ({
  value: trimZeros(divide(multiply(String(elapsedMonths(period)), '100'), '12', 2) ?? '0'),
  unit: '%',
})

/** `null` where no attainment can be computed. */
export const measurePace = (actual: Quantity, target: Quantity, period: Period): Pace | null => {
  const attainment = rateOf(actual, target)
  if (attainment === null) return null
  const elapsed = elapsedShare(period)
  return {
    elapsed,
    lead: { value: trimZeros(subtract(attainment.value, elapsed.value)), unit: '个百分点' },
  }
}

/**
 * Sign of `actual ÷ target − elapsed share of the year`, exactly: positive when ahead of time.
 * For a non-negative target; a range counts by its lower end.
 */
export const comparePace = (actual: Quantity, target: Quantity, period: Period): number =>
  compare(multiply(actual.value, '12'), multiply(target.value, String(elapsedMonths(period))))
