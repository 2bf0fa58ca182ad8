import { periodPhrases, yearOf } from '@jibao/data-model'
import type { ValueNode } from '@jibao/document'
import { type IndicatorProgress, rateOf, sumOf, type YearsProgress } from '@jibao/quarter-progress'
import { formulaOf, namesOfComputed, reachedValue, targetValue, withPlaces } from './figures.ts'

// Figures that are computed from those of several indicators or of several years.

/** One figure in percent of another, half up to two places; to exactly `places` where they are given. */
export const ratioValue = (
  part: IndicatorProgress,
  whole: IndicatorProgress,
  places?: number,
): ValueNode => {
  const [numerator, denominator] = [reachedValue(part), reachedValue(whole)]
  const { id, label } = denominator
  return {
    type: 'value',
    ...namesOfComputed(part, withPlaces(`占${id}`, places), `占${label}比例`),
    quantity:
      part.actual === null || whole.actual === null
        ? null
        : rateOf(part.actual, whole.actual, places),
    ...formulaOf('attainment', [numerator, denominator]),
  }
}

/** Several figures together, of no one indicator. */
export const sumValue = (terms: readonly IndicatorProgress[]): ValueNode => {
  const values = terms.map(reachedValue)
  const figures = terms.flatMap(({ actual }) => actual ?? [])
  const [period, ...otherPeriods] = new Set(values.map((value) => value.period))
  return {
    type: 'value',
    id: values.map(({ id }) => id).join('+'),
    label: values.map(({ label }) => label).join('＋'),
    ...(period === undefined || otherPeriods.length > 0 ? {} : { period }),
    quantity: figures.length === terms.length ? sumOf(figures) : null,
    ...formulaOf('sum', values),
  }
}

/** The figures of several years together; `null` when one is missing. */
export const cumulativeValue = (
  last: IndicatorProgress,
  { years, actual }: YearsProgress,
): ValueNode => ({
  type: 'value',
  ...namesOfSpan(last, years, '累计'),
  quantity: actual,
  ...formulaOf('sum', years.map(reachedValue)),
})

/** The targets of several years together, without a sign. */
export const cumulativeTargetValue = (
  last: IndicatorProgress,
  { years, target }: YearsProgress,
): ValueNode => ({
  type: 'value',
  ...namesOfSpan(last, years, '累计目标值'),
  quantity: target,
  ...formulaOf(
    'sum',
    years.flatMap((year) =>
      year.target.kind === 'quantity'
        ? [targetValue(year.indicator, year.period, year.target)]
        : [],
    ),
  ),
})

const namesOfSpan = (
  last: IndicatorProgress,
  years: readonly IndicatorProgress[],
  what: string,
) => {
  const from = yearOf(years[0]?.period ?? last.period)
  return {
    ...namesOfComputed(last, `${what}@${from}`, what),
    label: `${last.indicator.name} ${from}年至${periodPhrases(last.period).full}${what}`,
  }
}
