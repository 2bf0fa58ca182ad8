import { type Period, periodPhrases } from '@jibao/data-model'
import { type ChartNode, plainText } from '@jibao/document'
import type { GoalProgress } from '@jibao/quarter-progress'
import { attainmentValue } from './figures.ts'

/** Attainment of every indicator that has one, against 100%; `null` when none has. */
export const attainmentChart = (
  goals: readonly GoalProgress[],
  { period, title }: { readonly period: Period; readonly title: string },
): ChartNode | null => {
  const data = goals.flatMap(({ indicators }) =>
    indicators
      .filter(({ attainment }) => attainment !== null)
      .map((progress) => ({
        label: progress.indicator.name,
        value: attainmentValue(progress),
      })),
  )
  if (data.length === 0) return null
  const words = data.map(({ label, value }) => `${label}${plainText([value])}`).join('，')
  return {
    type: 'chart',
    kind: 'bar',
    title,
    alternative: `${periodPhrases(period).asOf}各项指标完成率：${words}。`,
    data,
    reference: {
      type: 'value',
      id: '年度目标',
      label: '年度目标',
      quantity: { value: '100', unit: '%' },
    },
  }
}
