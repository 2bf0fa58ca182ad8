import { compare } from '@jibao/core'
import { agree } from '../../arithmetic/agree.ts'
import { behind } from '../../arithmetic/behind.ts'
import { isExact, overlap } from '../../arithmetic/interval.ts'
import type { Stated } from '../../arithmetic/stated.ts'
import { withoutBound } from './without-bound.ts'

const upward = ['≥', '>'] as const
const downward = ['≤', '<'] as const

const isBound = (
  comparator: Stated['comparator'],
  bounds: readonly Stated['comparator'][],
): boolean => bounds.includes(comparator)

/**
 * Whether two statements can be of one number. A bound holds whatever satisfies it, so that 90%以上 agrees with
 * 92%; two bounds of one direction agree when they are the same number, two of different directions always.
 */
export const canBeSame = (a: Stated, b: Stated): boolean => {
  const bounds = [a, b].filter(({ comparator }) => comparator !== undefined && comparator !== '=')
  if (bounds.length === 2) {
    const isOneWay =
      isBound(a.comparator, upward) === isBound(b.comparator, upward) &&
      isBound(a.comparator, downward) === isBound(b.comparator, downward)
    return !isOneWay || isSameNumber(a, b)
  }
  const [bound] = bounds
  if (bound === undefined) return isSameNumber(a, b)
  const meant = behind(bound === a ? b : a)
  return meant === undefined || agree(bound, meant) !== 'differs'
}

/** Whether two statements tell of one number, whatever bounds they set with it. */
export const isSameNumber = (a: Stated, b: Stated): boolean => {
  if (compare(a.amount, b.amount) === 0) return true
  const [one, other] = [behind(withoutBound(a)), behind(withoutBound(b))]
  if (one === undefined || other === undefined) return true
  const isTouching = compare(one.low, other.high) === 0 || compare(other.low, one.high) === 0
  // 91% and 92% have 91.5% in common, but nobody rounds it to both.
  return overlap(one, other) && !(isTouching && !isExact(one) && !isExact(other))
}
