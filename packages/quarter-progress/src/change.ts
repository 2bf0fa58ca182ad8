import { compare, type Quantity } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { differenceOf, rateOf } from './attainment.ts'
import { figureOf, type KnownFigure } from './observations.ts'

/** How a figure moved since an earlier one. */
export interface Change {
  /** The earlier observation. */
  readonly base: KnownFigure
  readonly against: Period
  /** In the indicator's unit; in 个百分点 for percentages. */
  readonly difference: Quantity
  /** Difference ÷ earlier figure in percent; `null` when that is zero, negative or itself a percentage. */
  readonly growth: Quantity | null
}

/** `null` when either figure is missing or a range. */
export const measureChange = (
  later: KnownFigure | undefined,
  base: KnownFigure | undefined,
): Change | null => {
  const [laterFigure, baseFigure] = [figureOf(later), figureOf(base)]
  if (base === undefined || laterFigure === null || baseFigure === null) return null
  const difference = differenceOf(laterFigure, baseFigure)
  if (difference === null) return null
  const canGrow = laterFigure.unit !== '%' && compare(baseFigure.value, '0') > 0
  return {
    base,
    against: base.period,
    difference,
    growth: canGrow ? rateOf(difference, baseFigure) : null,
  }
}
