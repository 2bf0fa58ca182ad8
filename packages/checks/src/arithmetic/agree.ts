import { compare } from '@jibao/core'
import { behind, behindIfCut } from './behind.ts'
import { type Interval, overlap } from './interval.ts'
import type { Stated } from './stated.ts'

/** `agrees`; `cut` when digits were dropped where they should be rounded; `differs`. */
export type Agreement = 'agrees' | 'cut' | 'differs'

const keepsBound = (
  { comparator, amount }: Stated,
  { low, high }: Interval,
): boolean | undefined => {
  switch (comparator) {
    case '≥':
      return compare(high, amount) >= 0
    case '>':
      return compare(high, amount) > 0
    case '≤':
      return compare(low, amount) <= 0
    case '<':
      return compare(low, amount) < 0
    default:
      return undefined
  }
}

/** 101 is not cut to 100, however close 100.99 is to it. */
const isCut = (stated: Stated, computed: Interval): boolean => {
  const cut = behindIfCut(stated)
  if (cut === undefined || !overlap(cut, computed)) return false
  return stated.amount.startsWith('-')
    ? compare(computed.high, cut.low) > 0
    : compare(computed.low, cut.high) < 0
}

/** Whether what is stated can be what was computed, both in the plain unit. */
export const agree = (stated: Stated, computed: Interval): Agreement => {
  const bound = keepsBound(stated, computed)
  if (bound !== undefined) return bound ? 'agrees' : 'differs'
  const meant = behind(stated)
  if (meant === undefined || overlap(meant, computed)) return 'agrees'
  return isCut(stated, computed) ? 'cut' : 'differs'
}
