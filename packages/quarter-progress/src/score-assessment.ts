import { compare, type Quantity, subtract, trimZeros } from '@jibao/core'
import type { Assessment, AssessmentItem } from '@jibao/data-model'
import { sumOf } from './attainment.ts'
import { earnedShare, type Share, scoreOf } from './earned-share.ts'
import type { IndicatorProgress } from './measure-indicator.ts'

/** How many points an item of a self-assessment earns. */
export interface ItemScore {
  readonly item: AssessmentItem
  readonly progress: IndicatorProgress
  /** The part of the weight that the figures earn; `null` when nothing decides it yet. */
  readonly share: Share | null
  /** The weight's share in points, half up to two places, without trailing zeros. */
  readonly earned: Quantity | null
  /** What is left of it after the deduction, never below 0. */
  readonly score: Quantity | null
}

export interface AssessmentScore {
  readonly assessment: Assessment
  readonly items: readonly ItemScore[]
  readonly weight: Quantity | null
  /** The sum of all scores; `null` when one is missing. */
  readonly score: Quantity | null
}

const scoreItem = (item: AssessmentItem, progress: IndicatorProgress): ItemScore => {
  const share = earnedShare(progress, item.rule)
  const earned = share === null ? null : scoreOf(item.weight, share)
  return { item, progress, share, earned, score: earned === null ? null : deducted(earned, item) }
}

const deducted = (earned: Quantity, { deduction }: AssessmentItem): Quantity => {
  if (deduction === undefined) return earned
  const rest = subtract(earned.value, deduction.value)
  return { ...earned, value: compare(rest, '0') > 0 ? trimZeros(rest) : '0' }
}

/** Points are written without trailing zeros: 12.5 and 7.5 are 20. */
const totalOf = (points: readonly Quantity[]): Quantity | null => {
  const total = sumOf(points)
  return total === null ? null : { ...total, value: trimZeros(total.value) }
}

/**
 * The points of a self-assessment by what is known at the end of a period of its year.
 * @param indicators by id, measured at that period
 * @throws RangeError for an indicator that was not measured: callers have resolved it
 */
export const scoreAssessment = (
  assessment: Assessment,
  indicators: ReadonlyMap<string, IndicatorProgress>,
): AssessmentScore => {
  const items = assessment.items.map((item) => {
    const progress = indicators.get(item.indicator)
    if (progress === undefined) throw new RangeError(`unmeasured indicator ${item.indicator}`)
    return scoreItem(item, progress)
  })
  const scores = items.flatMap(({ score }) => score ?? [])
  return {
    assessment,
    items,
    weight: totalOf(items.map(({ item }) => item.weight)),
    score: scores.length === items.length ? totalOf(scores) : null,
  }
}
