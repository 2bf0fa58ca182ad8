import { type Period, periodPhrases, quartersSoFar } from '@jibao/data-model'
import {
  cell,
  missingMark,
  row,
  type TableCell,
  type TableColumn,
  type TableNode,
  type TableRow,
} from '@jibao/document'
import { type GoalProgress, type IndicatorProgress, statusWords } from '@jibao/quarter-progress'
import { figureRemarks } from './figure-remarks.ts'
import { attainmentValue } from './figures.ts'
import { actualCell, indicatorName, spanning, targetCell } from './table-cells.ts'

const goalRows = (
  progress: GoalProgress,
  quarters: number,
  departmentName: (id: string) => string,
): readonly TableRow[] => {
  const { goal, indicators, status } = progress
  const height = Math.max(1, indicators.length)
  const before = [
    spanning(height, cell(String(goal.number))),
    spanning(height, cell(goal.text.replace(/。$/, ''))),
  ]
  const leads = indicators.map(({ indicator }) => indicator.lead ?? goal.lead)
  const isShared = leads.every((lead) => lead === goal.lead)
  const goalLead = spanning(height, cell(departmentName(goal.lead)))
  if (indicators.length === 0) {
    const blanks = Array.from({ length: quarters + 1 }, () => cell(missingMark))
    return [
      row(
        ...before,
        cell(missingMark),
        cell('定性'),
        ...blanks,
        cell(statusWords[status]),
        goalLead,
      ),
    ]
  }
  return indicators.map((indicator, index) =>
    row(
      ...(index === 0 ? before : []),
      cell(indicatorName(indicator)),
      targetCell(indicator),
      ...indicator.quarters.map((quarter) => actualCell(indicator, quarter)),
      cell(attainmentValue(indicator)),
      cell(statusWords[indicator.status]),
      ...(isShared
        ? index === 0
          ? [goalLead]
          : []
        : [cell(departmentName(leads[index] ?? goal.lead))]),
    ),
  )
}

const remarksOn = ({ indicator, quarters }: IndicatorProgress): readonly string[] =>
  quarters.flatMap(({ period, observation }) =>
    figureRemarks(`${indicator.name}${periodPhrases(period).short}数`, observation),
  )

/** Goals spanning the rows of their indicators: target, each quarter so far, attainment, status, department. */
export const progressTable = (
  goals: readonly GoalProgress[],
  {
    period,
    caption,
    departmentName,
  }: {
    readonly period: Period
    readonly caption: string
    readonly departmentName: (id: string) => string
  },
): TableNode => {
  const quarters = quartersSoFar(period)
  const remarks = goals.flatMap(({ indicators }) => indicators.flatMap(remarksOn))
  const columns: readonly TableColumn[] = [
    { role: 'ordinal', weight: 5 },
    { role: 'text', weight: 26 },
    { role: 'label', weight: 21 },
    { role: 'quantity', weight: 14 },
    ...quarters.map((): TableColumn => ({ role: 'quantity', weight: 10 })),
    { role: 'rate', weight: 12 },
    { role: 'status', weight: 11 },
    { role: 'text', weight: 14 },
  ]
  const tall = (title: string): TableCell => ({ ...cell(title), rowSpan: 2 })
  return {
    type: 'table',
    caption,
    columns,
    header: [
      row(
        tall('序号'),
        tall('年度目标'),
        tall('指标'),
        tall('目标值'),
        { ...cell('完成值'), ...(quarters.length > 1 ? { colSpan: quarters.length } : {}) },
        tall('完成率'),
        tall('状态'),
        tall('牵头单位'),
      ),
      row(...quarters.map((quarter) => cell(periodPhrases(quarter).short))),
    ],
    rows: goals.flatMap((goal) => goalRows(goal, quarters.length, departmentName)),
    note: `注：${[
      `完成值为${periodPhrases(period).asOf}的年初累计数或时点数`,
      '完成率＝完成值÷目标值',
      `“${missingMark}”为未报送或不适用`,
      ...remarks,
    ].join('；')}。`,
  }
}
