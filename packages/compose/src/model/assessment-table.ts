import {
  cell,
  missingMark,
  row,
  type TableCell,
  type TableNode,
  type TableRow,
  type ValueNode,
} from '@jibao/document'
import { type AssessmentScore, type ItemScore, statusWords } from '@jibao/quarter-progress'
import { attainmentValue } from './figures.ts'
import { narrativeInlines } from './narrative-inlines.ts'
import { pendingFigures } from './pending-figure.ts'
import type { ReportScope } from './report-scope.ts'
import { scoreValue, totalValue, weightValue } from './score-values.ts'
import { actualCell, indicatorName, targetCell } from './table-cells.ts'

const bare = (value: ValueNode): TableCell => cell({ ...value, showUnit: false })

const scoreRow = (score: ItemScore, index: number, scope: ReportScope): TableRow => {
  const { item, progress } = score
  const { indicator, attainment, status } = progress
  const reason = narrativeInlines(item.reason ?? [], scope)
  const quoter = { source: scope, origin: item.origin }
  const [pending] = status === 'not-reported' ? pendingFigures([progress], quoter) : []
  return row(
    cell(String(index + 1)),
    cell(indicatorName(progress)),
    bare(weightValue(score)),
    targetCell(progress),
    pending === undefined ? actualCell(progress, progress) : cell(pending),
    indicator.accrual === 'milestone' || attainment === null
      ? cell(statusWords[status])
      : cell(attainmentValue(progress)),
    bare(scoreValue(score)),
    reason.length === 0 ? cell(missingMark) : cell(...reason),
  )
}

/** A year's self-assessment line by line, and its sum; of the named indicators without a sum. */
export const assessmentTable = (
  scores: AssessmentScore,
  scope: ReportScope,
  {
    caption,
    indicators = [],
  }: { readonly caption: string; readonly indicators?: readonly string[] },
): TableNode | undefined => {
  const isPart = indicators.length > 0
  const items = scores.items.filter(({ item }) => !isPart || indicators.includes(item.indicator))
  if (items.length === 0) return undefined
  return {
    type: 'table',
    caption,
    columns: [
      { role: 'ordinal', weight: 5 },
      { role: 'label', weight: 24 },
      { role: 'quantity', weight: 9 },
      { role: 'quantity', weight: 13 },
      { role: 'quantity', weight: 13 },
      { role: 'rate', weight: 11 },
      { role: 'quantity', weight: 9 },
      { role: 'text', weight: 28 },
    ],
    header: [
      row(
        ...['序号', '指标', '权重（分）', '目标值', '完成值', '完成率', '得分（分）', '说明'].map(
          (title) => cell(title),
        ),
      ),
    ],
    rows: [
      ...items.map((score, index) => scoreRow(score, index, scope)),
      ...(isPart
        ? []
        : [
            row(
              { ...cell('合计'), colSpan: 2 },
              bare(totalValue(scores, 'weight')),
              ...[0, 1, 2].map(() => cell(missingMark)),
              bare(totalValue(scores, 'score')),
              cell(missingMark),
            ),
          ]),
    ],
    note: `注：按比例计分的，得分＝权重×完成值÷目标值，不超过权重；“${missingMark}”为没有或不适用。`,
  }
}
