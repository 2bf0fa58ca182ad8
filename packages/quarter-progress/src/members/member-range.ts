import { compare } from '@jibao/core'
import type { Indicator, Period } from '@jibao/data-model'
import { type IndicatorProgress, measureIndicator } from '../measure-indicator.ts'
import type { MemberFigure } from './member-figures.ts'

/** An indicator that does not add up: between which figures the counties are. */
export interface MemberRange {
  /** Of the province, without a figure. */
  readonly progress: IndicatorProgress
  readonly figures: readonly MemberFigure[]
  /** All that have the lowest figure, and all that have the highest; empty when none has a figure. */
  readonly lowest: readonly MemberFigure[]
  readonly highest: readonly MemberFigure[]
}

export const memberRange = (
  indicator: Indicator,
  figures: readonly MemberFigure[],
  period: Period,
): MemberRange => {
  const values = figures.flatMap(({ quantity }) => quantity?.value ?? []).toSorted(compare)
  const [least, most] = [values[0], values.at(-1)]
  const having = (value: string | undefined): readonly MemberFigure[] =>
    figures.filter(
      ({ quantity }) =>
        quantity !== null && value !== undefined && compare(quantity.value, value) === 0,
    )
  return {
    progress: measureIndicator(indicator, period, { find: () => undefined, years: [] }),
    figures,
    lowest: having(least),
    highest: having(most),
  }
}
