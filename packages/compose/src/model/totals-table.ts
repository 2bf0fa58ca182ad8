import { type Period, periodPhrases } from '@jibao/data-model'
import { cell, missingMark, row, type TableCell, type TableNode } from '@jibao/document'
import type { MemberTotal } from '@jibao/quarter-progress'
import { countedValue } from './counted-value.ts'
import { leftOutTexts } from './left-out-words.ts'
import { indicatorName, targetCell } from './table-cells.ts'
import { totalAttainmentValue, totalTargetValue, totalValue } from './total-figures.ts'

const totalTargetCell = (total: MemberTotal): TableCell => {
  const value = totalTargetValue(total)
  return value === undefined ? targetCell(total.progress) : cell({ ...value, showUnit: false })
}

/** Every indicator that adds up: target, sum, attainment, and which counties the sum is of. */
export const totalsTable = (
  totals: readonly MemberTotal[],
  { caption, period }: { readonly caption: string; readonly period: Period },
): TableNode => ({
  type: 'table',
  caption,
  columns: [
    { role: 'ordinal', weight: 6 },
    { role: 'label', weight: 25 },
    { role: 'quantity', weight: 13 },
    { role: 'quantity', weight: 12 },
    { role: 'rate', weight: 12 },
    { role: 'quantity', weight: 10 },
    { role: 'text', weight: 22 },
  ],
  header: [
    row(
      ...['序号', '指标', '目标值', '合计', '完成率', '计入地区数', '未计入的地区'].map((title) =>
        cell(title),
      ),
    ),
  ],
  rows: totals.map((total, index) =>
    row(
      cell(String(index + 1)),
      cell(indicatorName(total.progress)),
      totalTargetCell(total),
      cell({ ...totalValue(total), showUnit: false }),
      cell(totalAttainmentValue(total)),
      cell({ ...countedValue(total), showUnit: false }),
      cell(leftOutTexts(total.figures).join('、') || '无'),
    ),
  ),
  note: `注：${[
    `合计为${periodPhrases(period).asOf}各地年初累计数或时点数之和，不含未计入的地区`,
    ...(totals.some(({ targets }) => targets !== undefined)
      ? ['本级没有设目标值的，目标值为各地目标值之和']
      : []),
    '完成率＝合计÷目标值',
    `“${missingMark}”为没有数据或不适用`,
  ].join('；')}。`,
})
