import {
  type Indicator,
  type Period,
  periodPhrases,
  quartersSoFar,
  yearOf,
} from '@jibao/data-model'
import { type ChartDatum, type ChartNode, text, type ValueNode } from '@jibao/document'
import { chartWords } from './chart-words.ts'
import { targetValue } from './figures.ts'
import type { ReportScope } from './report-scope.ts'
import { seriesYears } from './series-table.ts'
import { periodValue } from './table-cells.ts'
import { yearSpan } from './year-span.ts'

/** A line needs two ends. */
const leastOfTrend = 2

const targetOf = (indicator: Indicator, period: Period): ValueNode | undefined => {
  const target = indicator.targets[String(yearOf(period))]
  return target?.kind === 'quantity' ? targetValue(indicator, period, target) : undefined
}

const trend = (
  { name }: Indicator,
  data: readonly ChartDatum[],
  { title, reference }: { readonly title: string; readonly reference?: ValueNode | undefined },
): ChartNode | undefined =>
  data.length < leastOfTrend
    ? undefined
    : {
        type: 'chart',
        kind: 'trend',
        title,
        alternative: [text(`${name}：`), ...chartWords(data)],
        data,
        ...(reference === undefined ? {} : { reference }),
      }

/** An indicator over the quarters so far, against the year's target; `undefined` for fewer than two figures. */
export const quarterChart = (
  indicator: Indicator,
  { period, observations }: ReportScope,
  title = `${periodPhrases(period).full}${indicator.name}分季度完成情况`,
): ChartNode | undefined =>
  trend(
    indicator,
    quartersSoFar(period).flatMap((quarter) => {
      const value = periodValue(indicator, quarter, { observations })
      return value === undefined ? [] : [{ label: periodPhrases(quarter).short, value }]
    }),
    { title, reference: targetOf(indicator, period) },
  )

/** An indicator over the years, each against its own target; `undefined` for fewer than two figures. */
export const yearChart = (
  indicator: Indicator,
  scope: ReportScope,
  title?: string,
): ChartNode | undefined => {
  const data = seriesYears([indicator], scope).flatMap((year) => {
    const value = periodValue(indicator, `${year}`, scope)
    const target = targetOf(indicator, `${year}`)
    if (value === undefined) return []
    return [{ label: `${year}年`, value, ...(target === undefined ? {} : { target }) }]
  })
  const years = data.map(({ label }) => Number.parseInt(label, 10))
  return trend(indicator, data, { title: title ?? `${yearSpan(years)}${indicator.name}` })
}
