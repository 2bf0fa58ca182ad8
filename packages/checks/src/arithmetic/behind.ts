import { add, compare, type DecimalText, multiply, subtract } from '@jibao/core'
import { exactly, type Interval } from './interval.ts'
import { isCount, type Stated, significantStep } from './stated.ts'

const half = (value: DecimalText): DecimalText => multiply(value, '0.5')

const magnitude = (value: DecimalText): DecimalText =>
  value.startsWith('-') ? value.slice(1) : value

/** 约 and its like leave half of the last digit that counts, and never less than a twentieth. */
const looseness = (stated: Stated): DecimalText => {
  const byDigits = half(significantStep(stated))
  const byShare = multiply(magnitude(stated.amount), '0.05')
  return compare(byDigits, byShare) > 0 ? byDigits : byShare
}

const intervalBehind = (stated: Stated): Interval | undefined => {
  const { amount, step, upper, comparator, approximate } = stated
  if (comparator !== undefined && comparator !== '=') return undefined
  if (upper !== undefined) return { low: amount, high: upper }
  if (isCount(stated)) return exactly(amount)
  if (approximate === undefined) {
    return { low: subtract(amount, half(step)), high: add(amount, half(step)) }
  }
  const loose = looseness(stated)
  switch (approximate) {
    case 'about':
      return { low: subtract(amount, loose), high: add(amount, loose) }
    case 'nearly':
    case 'under':
      return { low: subtract(amount, loose), high: amount }
    default: {
      // 1000余 may be 1999: all that the next step leaves.
      const next = significantStep(stated)
      return { low: amount, high: add(amount, compare(next, loose) > 0 ? next : loose) }
    }
  }
}

/** Of a figure that many others are held against. */
const known = new WeakMap<Stated, { readonly interval: Interval | undefined }>()

/**
 * Every number, in the plain unit, that a writer may have had in mind: rounded half up to the stated
 * digits, or looser with 约 and 余. `undefined` where the words set only a bound (不低于80%).
 */
export const behind = (stated: Stated): Interval | undefined => {
  const found = known.get(stated) ?? { interval: intervalBehind(stated) }
  known.set(stated, found)
  return found.interval
}

/** What it would be if digits had been dropped and not rounded; `undefined` where nothing was dropped. */
export const behindIfCut = (stated: Stated): Interval | undefined => {
  const { amount, step, upper, comparator, approximate } = stated
  if (comparator !== undefined || upper !== undefined || approximate !== undefined) return undefined
  if (isCount(stated)) return undefined
  return amount.startsWith('-')
    ? { low: subtract(amount, step), high: amount }
    : { low: amount, high: add(amount, step) }
}
