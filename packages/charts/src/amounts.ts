import { toNumber } from '@jibao/core'
import type { ValueNode } from '@jibao/document'

/** Beyond it, sums and differences of amounts would no longer be finite. */
const largest = 1e300

/** What a figure measures; `null` for one that is missing or masked. For drawing only, never to print. */
export const amountOf = ({ quantity }: ValueNode): number | null =>
  quantity === null ? null : Math.max(-largest, Math.min(largest, toNumber(quantity.value)))

/** A linear scale with zero on it, its length 1. */
export interface Scale {
  /** At most 0. */
  readonly low: number
  /** At least 0, and 1 above `low`. */
  readonly high: number
  /** From `low` to `high`; zero is at 0. */
  at(amount: number): number
}

/** The scale on which all amounts have room. */
export const scaleOf = (amounts: readonly (number | null)[]): Scale => {
  const low = Math.min(0, ...amounts.map((amount) => amount ?? 0))
  const high = Math.max(0, ...amounts.map((amount) => amount ?? 0))
  const span = high === low ? 1 : high - low
  return {
    low: low / span,
    high: high === low ? 1 : high / span,
    at: (amount) => amount / span,
  }
}
