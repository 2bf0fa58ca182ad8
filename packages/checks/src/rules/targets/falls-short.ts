import { compare } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import type { Stated } from '../../arithmetic/stated.ts'
import type { AssertionClaim } from '../../prose/claims/assertion.ts'
import { withoutBound } from '../shared/without-bound.ts'

/** Where less is better, a figure below its target is no lack. */
const isCap = ({ comparator }: Stated): boolean => comparator === '≤' || comparator === '<'

/**
 * Whether a figure certainly belies that its target is reached: it lies below it, or, where the claim is
 * 超额, not above it.
 */
export const fallsShort = (
  degree: AssertionClaim['degree'],
  actual: Stated,
  target: Stated,
): boolean => {
  const [reached, toReach] = [behind(actual), behind(withoutBound(target))]
  if (reached === undefined || toReach === undefined || isCap(target)) return false
  const order = compare(reached.high, toReach.low)
  return degree === 'exceeded' && target.comparator !== '>' ? order <= 0 : order < 0
}
