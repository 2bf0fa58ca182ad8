import type { Origin } from '@jibao/core'
import { endTogether, periodPhrases, yearOf } from '@jibao/data-model'
import type { ValueNode } from '@jibao/document'
import type { IndicatorProgress } from '@jibao/quarter-progress'
import type { FigureSource } from './figure-source.ts'
import { namesOfActual, namesOfTarget } from './figures.ts'

/** Without an id: no formula can point at what is not there. */
const nameless = (names: ReturnType<typeof namesOfActual>) => {
  const { id: _, ...others } = names
  return others
}

/** Who quotes a figure: the report's period, and where the reference stands. */
interface Quoter {
  readonly source: Pick<FigureSource, 'period'>
  readonly origin: Origin
}

/**
 * What stands in prose for each of the figures that were not recorded: 待填, the indicator's name, and
 * the period where that is another than the report's. What was recorded as —— is not among them.
 */
export const pendingFigures = (
  needed: readonly IndicatorProgress[],
  { source, origin }: Quoter,
): readonly ValueNode[] =>
  needed
    .filter(({ observation }) => observation === undefined)
    .map(({ indicator, period }) => ({
      type: 'value',
      ...nameless(namesOfActual({ indicator, period })),
      quantity: null,
      pending: endTogether(period, source.period)
        ? indicator.name
        : `${indicator.name}，${periodPhrases(period).full}`,
      origin,
    }))

/** Likewise for a target that the plan does not have. */
export const pendingTarget = (
  { indicator, period }: IndicatorProgress,
  { source, origin }: Quoter,
): ValueNode => {
  const year = yearOf(period)
  return {
    type: 'value',
    ...nameless(namesOfTarget({ indicator, period })),
    quantity: null,
    pending: `${indicator.name}目标值${year === yearOf(source.period) ? '' : `，${year}年`}`,
    origin,
  }
}
