import { type Period, periodPhrases } from '@jibao/data-model'
import {
  cell,
  missingMark,
  row,
  type TableCell,
  type TableNode,
  type TableRow,
} from '@jibao/document'
import {
  type GoalProgress,
  type IndicatorProgress,
  measureIndicator,
  type ObservationIndex,
} from '@jibao/quarter-progress'
import { attainmentValue } from './figures.ts'
import { groupBy } from './group-by.ts'
import {
  actualCell,
  before,
  indicatorName,
  spanning,
  targetCell,
  trendCell,
} from './table-cells.ts'

/** An indicator with the lead that answers for it. */
interface Line {
  readonly progress: IndicatorProgress
  readonly category: string
  readonly lead: string
}

const linesOf = (
  goals: readonly GoalProgress[],
  departmentName: (id: string) => string,
): readonly Line[] =>
  goals.flatMap(({ goal, indicators }) =>
    indicators.map((progress) => ({
      progress,
      category: progress.indicator.category ?? '其他',
      lead: departmentName(progress.indicator.lead ?? goal.lead),
    })),
  )

/** A row a quarter; the indicator and its target span them, and so does the trend. */
const lineRows = (
  { progress }: Line,
  observations: ObservationIndex,
  hasTrends: boolean,
): readonly (readonly TableCell[])[] => {
  const { indicator, quarters } = progress
  const figures = quarters.map((quarter) => actualCell(progress, quarter))
  const across = (content: TableCell): TableCell => spanning(quarters.length, content)
  return quarters.map((quarter, index) => [
    ...(index === 0 ? [across(cell(indicatorName(progress))), across(targetCell(progress))] : []),
    cell(periodPhrases(quarter.period).short),
    figures[index] ?? cell(missingMark),
    indicator.accrual === 'milestone'
      ? cell(missingMark)
      : cell(attainmentValue(measureIndicator(indicator, quarter.period, observations))),
    ...(hasTrends && index === 0 ? [across(trendCell(figures) ?? cell(missingMark))] : []),
  ])
}

const hasTrend = ({ progress }: Line): boolean =>
  trendCell(progress.quarters.map((quarter) => actualCell(progress, quarter))) !== undefined

/**
 * Every indicator quarter by quarter, by category and within it by department; with a trend where
 * there are three quarters or more.
 */
export const quarterTable = (
  goals: readonly GoalProgress[],
  {
    period,
    caption,
    departmentName,
    observations,
  }: {
    readonly period: Period
    readonly caption: string
    readonly departmentName: (id: string) => string
    readonly observations: ObservationIndex
  },
): TableNode => {
  const all = linesOf(goals, departmentName)
  const hasTrends = all.some(hasTrend)
  const categories = groupBy(all, ({ category }) => category)
  const rows = categories.flatMap((lines): readonly TableRow[] => {
    const ofLeads = groupBy(lines, ({ lead }) => lead).flatMap((led) =>
      before(
        cell(led[0]?.lead ?? ''),
        led.flatMap((line) => lineRows(line, observations, hasTrends)),
      ),
    )
    return before(cell(lines[0]?.category ?? ''), ofLeads).map((cells) => row(...cells))
  })
  return {
    type: 'table',
    caption,
    columns: [
      { role: 'label', weight: 12 },
      { role: 'label', weight: 16 },
      { role: 'label', weight: 26 },
      { role: 'quantity', weight: 14 },
      { role: 'label', weight: 10 },
      { role: 'quantity', weight: 12 },
      { role: 'rate', weight: 12 },
      ...(hasTrends ? [{ role: 'status', weight: 12 } as const] : []),
    ],
    header: [
      row(
        ...['类别', '牵头单位', '指标', '目标值', '报告期', '完成值', '完成率'].map((title) =>
          cell(title),
        ),
        ...(hasTrends ? [cell('走势')] : []),
      ),
    ],
    rows,
    note: `注：完成值为各季度末的年初累计数或时点数，${periodPhrases(period).asOf}；“${missingMark}”为未报送或不适用。`,
  }
}
