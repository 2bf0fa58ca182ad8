import { compare, divide, multiply, type Quantity, roundHalfUp, trimZeros } from '@jibao/core'
import type { ScoringRule } from '@jibao/data-model'
import { about } from './attainment.ts'
import type { IndicatorProgress } from './measure-indicator.ts'
import { isCap, satisfiesTarget } from './satisfies-target.ts'

/**
 * The part of its weight that an indicator earns: all, nothing, or the quotient of its figure and its
 * target, never more than 1. Actual ÷ target; where more is worse (≤, or beyond a target that was to be
 * hit) target ÷ actual.
 */
export type Share =
  | { readonly kind: 'all' }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'quotient'
      readonly numerator: Quantity
      readonly denominator: Quantity
      /** Whether it is target ÷ actual. */
      readonly isInverse: boolean
    }

/** `null` when it was not reported, or when nothing decides it: no target, a figure that is a range. */
export const earnedShare = (progress: IndicatorProgress, rule: ScoringRule): Share | null => {
  const { indicator, target, actual } = progress
  if (indicator.accrual === 'milestone' || target.kind !== 'quantity')
    return shareByStatus(progress)
  if (actual === null) return null
  const { comparator, quantity } = target
  const isMet = satisfiesTarget(actual, comparator, quantity)
  const decided: Share = isMet ? { kind: 'all' } : { kind: 'nothing' }
  if (rule === 'all-or-nothing') return decided
  if (actual.upper !== undefined || quantity.upper !== undefined) return isMet ? decided : null
  const isAbove = compare(actual.value, quantity.value) > 0
  const isInverse = isCap(comparator) || (comparator === '=' && isAbove)
  const [numerator, denominator] = isInverse ? [quantity, actual] : [actual, quantity]
  const isQuotient = [numerator, denominator].every(({ value }) => compare(value, '0') > 0)
  return isQuotient ? { kind: 'quotient', numerator, denominator, isInverse } : decided
}

/** Done or not done; met or not met. */
const shareByStatus = ({ indicator, status }: IndicatorProgress): Share | null => {
  switch (status) {
    case 'completed':
    case 'exceeded':
      return { kind: 'all' }
    case 'on-schedule':
      return indicator.accrual === 'milestone' ? { kind: 'nothing' } : { kind: 'all' }
    case 'behind':
    case 'not-started':
      return { kind: 'nothing' }
    case 'qualitative':
      return indicator.accrual === 'milestone' ? { kind: 'nothing' } : null
    case 'not-reported':
    case 'not-due':
      return null
  }
}

const scorePlaces = 2

/** Weight × share in points, half up to two places, without trailing zeros. */
export const scoreOf = (weight: Quantity, share: Share): Quantity => {
  if (share.kind === 'nothing') return { value: '0', unit: weight.unit }
  const full = trimZeros(roundHalfUp(weight.value, scorePlaces))
  if (share.kind === 'all') return { value: full, unit: weight.unit }
  const { numerator, denominator } = share
  const product = multiply(weight.value, numerator.value)
  const part = divide(product, denominator.value, scorePlaces)
  const isWhole = compare(numerator.value, denominator.value) >= 0
  return {
    value: isWhole || part === null ? full : trimZeros(part),
    unit: weight.unit,
    ...about([numerator, denominator]),
  }
}
