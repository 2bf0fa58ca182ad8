import { type Period, periodPhrases } from '@jibao/data-model'
import { type ChartNode, text } from '@jibao/document'
import type { IndicatorProgress } from '@jibao/quarter-progress'
import { chartWords } from './chart-words.ts'
import { attainmentValue } from './figures.ts'

/** Attainment of every indicator that has one, against 100%; `undefined` when none has. */
export const attainmentChart = (
  indicators: readonly IndicatorProgress[],
  { period, title }: { readonly period: Period; readonly title: string },
): ChartNode | undefined => {
  const data = indicators
    .filter(({ attainment }) => attainment !== null)
    .map((progress) => ({
      label: progress.indicator.name,
      value: attainmentValue(progress),
    }))
  if (data.length === 0) return undefined
  return {
    type: 'chart',
    kind: 'bar',
    title,
    alternative: [text(`${periodPhrases(period).asOf}各项指标完成率：`), ...chartWords(data)],
    data,
    reference: {
      type: 'value',
      id: '年度目标',
      label: '年度目标',
      quantity: { value: '100', unit: '%' },
    },
  }
}
