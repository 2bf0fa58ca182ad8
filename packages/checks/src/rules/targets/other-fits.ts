import { isZero, subtract } from '@jibao/core'
import { endTogether, type Indicator, type Period, previousPeriod, yearOf } from '@jibao/data-model'
import { figureOf, sumOf } from '@jibao/quarter-progress'
import type { Figure } from '../../prose/reading.ts'
import { isSameNumber } from '../shared/same-amount.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import type { WorkspaceIndex } from './workspace-index.ts'

/** What else of an indicator's targets a figure could be. */
export interface TargetFits {
  readonly years: readonly string[]
  /** Whether it is several years' targets together: 五年50户. */
  readonly isSumOfYears: boolean
}

export const fittingTargets = ({ targets }: Indicator, figure: Figure): TargetFits => {
  const quantities = Object.entries(targets)
    .flatMap(([year, target]) =>
      target.kind === 'quantity' ? [{ year, quantity: target.quantity }] : [],
    )
    .toSorted((a, b) => Number(a.year) - Number(b.year))
  const sums = quantities.flatMap((_, from) =>
    quantities.slice(from + 1).flatMap((_, count) => {
      const terms = quantities.slice(from, from + count + 2).map(({ quantity }) => quantity)
      return sumOf(terms) ?? []
    }),
  )
  const fits = (quantity: Parameters<typeof statedQuantity>[0]): boolean =>
    isSameNumber(figure, statedQuantity(quantity))
  return {
    years: quantities.filter(({ quantity }) => fits(quantity)).map(({ year }) => year),
    isSumOfYears: sums.some(fits),
  }
}

/** What else of an indicator's figures a figure could be. */
export interface PeriodFits {
  readonly periods: readonly Period[]
  /** Whether it is what a year-to-date figure grew by since the period before. */
  readonly isGrowthSince: boolean
}

interface Asked {
  readonly period: Period
  readonly figure: Figure
  readonly index: WorkspaceIndex
}

export const fittingPeriods = (
  { id, accrual }: Indicator,
  { period, figure, index: { observations, periods } }: Asked,
): PeriodFits => {
  const at = (other: Period): ReturnType<typeof figureOf> => figureOf(observations.find(id, other))
  const fits = (quantity: ReturnType<typeof figureOf>): boolean =>
    quantity !== null && isSameNumber(figure, statedQuantity(quantity))
  const [now, before] = [at(period), at(previousPeriod(period))]
  const isSameYear = yearOf(previousPeriod(period)) === yearOf(period)
  const growth =
    accrual === 'year-to-date' && isSameYear && now !== null && before !== null
      ? { ...now, value: subtract(now.value, before.value) }
      : null
  return {
    periods: periods.filter((other) => !endTogether(other, period) && fits(at(other))),
    isGrowthSince: growth !== null && !isZero(growth.value) && fits(growth),
  }
}
