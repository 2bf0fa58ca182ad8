import type { Quantity } from '@jibao/core'
import { type Indicator, type Period, yearOf } from '@jibao/data-model'
import { sumOf } from './attainment.ts'
import { type IndicatorProgress, measureIndicator } from './measure-indicator.ts'
import type { ObservationIndex } from './observations.ts'

/** Several years of an indicator taken together. */
export interface YearsProgress {
  /** At the end of each year, and of the last period itself. */
  readonly years: readonly IndicatorProgress[]
  /** The years' figures added up; `null` when one is missing. */
  readonly actual: Quantity | null
  /** The targets of those years that have one with a number added up; `null` when none has. */
  readonly target: Quantity | null
}

/** From the year of `from` to `to`; of `to` alone when it lies no later. */
export const measureYears = (
  indicator: Indicator,
  { from, to }: { readonly from: Period; readonly to: Period },
  observations: ObservationIndex,
): YearsProgress => {
  const before = Array.from(
    { length: Math.max(0, yearOf(to) - yearOf(from)) },
    (_, index): Period => `${yearOf(from) + index}`,
  )
  const years = [...before, to].map((period) => measureIndicator(indicator, period, observations))
  const figures = years.flatMap(({ actual }) => actual ?? [])
  const targets = years.flatMap(({ target }) => (target.kind === 'quantity' ? target.quantity : []))
  return {
    years,
    actual: figures.length === years.length ? sumOf(figures) : null,
    target: sumOf(targets),
  }
}
