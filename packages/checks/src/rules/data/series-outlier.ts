import { compare, type DecimalText, formatQuantity } from '@jibao/core'
import { type Indicator, isYearOver, yearOf } from '@jibao/data-model'
import type { Check, Found } from '../../check.ts'
import { atObservation, observed } from './at-record.ts'
import { type Figure, figuresOf, historiesOf } from './history.ts'
import { isTimes } from './is-times.ts'

/** So many times more, or less, than both years beside it; from a hundredfold on it is one of scale. */
const [far, ofScale] = ['8', '80'] as const

/** Small counts jump. */
const small = '50'

/** The figure against those of the years before and after, which are near each other. */
const judge = (
  { name }: Indicator,
  [before, figure, after]: readonly [Figure, Figure, Figure],
): Found | undefined => {
  const [a, b, c] = [before.quantity.value, figure.quantity.value, after.quantity.value]
  const differs = (times: DecimalText): boolean =>
    (isTimes(a, b, times) && isTimes(c, b, times)) || (isTimes(b, a, times) && isTimes(b, c, times))
  const isSmall = [a, b, c].every((value) => compare(value, small) < 0)
  if (isSmall || isTimes(a, c, '3') || isTimes(c, a, '3')) return undefined
  if (!differs(far) || differs(ofScale)) return undefined
  const year = yearOf(figure.observation.period)
  return {
    at: atObservation(figure.observation),
    verdict: 'uncertain',
    message: `“${name}”${year}年为${formatQuantity(figure.quantity)}，与前后两年（${formatQuantity(before.quantity)}、${formatQuantity(after.quantity)}）相差悬殊`,
    hint: '请核对这一年的数，是否错位、漏位，或口径不同',
    stated: formatQuantity(figure.quantity),
    operands: [before, after].map(({ observation }) =>
      observed(`${yearOf(observation.period)}年`, observation),
    ),
  }
}

export const seriesOutlier: Check = {
  meta: {
    code: 'DATA_SERIES_OUTLIER',
    name: '历年数据没有单独一年相差悬殊',
    basis: '与前后两年比较：前后两年相近，单独一年相差八倍以上',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      const years = figuresOf(observations).filter(({ observation }) =>
        isYearOver(observation.period),
      )
      for (const [index, figure] of years.entries()) {
        const [before, after] = [years[index - 1], years[index + 1]]
        if (before === undefined || after === undefined) continue
        const found = judge(indicator, [before, figure, after])
        if (found !== undefined) yield found
      }
    }
  },
}
