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
import { actualCell, indicatorName, spanning, targetCell } from './table-cells.ts'

/** An indicator with the lead that answers for it. */
interface Line {
  readonly progress: IndicatorProgress
  readonly category: string
  readonly lead: string
}

/** Things of one kind together, kinds in the order in which they are first met. */
const groupBy = <T>(
  things: readonly T[],
  kindOf: (thing: T) => string,
): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const kind = kindOf(thing)
    const group = groups.get(kind)
    if (group === undefined) groups.set(kind, [thing])
    else group.push(thing)
  }
  return [...groups.values()]
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

/** A row a quarter; the indicator and its target span them. */
const lineRows = (
  { progress }: Line,
  observations: ObservationIndex,
): readonly (readonly TableCell[])[] => {
  const { indicator, quarters } = progress
  return quarters.map((quarter, index) => [
    ...(index === 0
      ? [
          spanning(quarters.length, cell(indicatorName(progress))),
          spanning(quarters.length, targetCell(progress)),
        ]
      : []),
    cell(periodPhrases(quarter.period).short),
    actualCell(progress, quarter),
    indicator.accrual === 'milestone'
      ? cell(missingMark)
      : cell(attainmentValue(measureIndicator(indicator, quarter.period, observations))),
  ])
}

const before = (content: TableCell, rows: readonly (readonly TableCell[])[]) =>
  rows.map((cells, index) => (index === 0 ? [spanning(rows.length, content), ...cells] : cells))

/** Every indicator quarter by quarter, by category and within it by department. */
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
  const categories = groupBy(linesOf(goals, departmentName), ({ category }) => category)
  const rows = categories.flatMap((lines): readonly TableRow[] => {
    const ofLeads = groupBy(lines, ({ lead }) => lead).flatMap((led) =>
      before(
        cell(led[0]?.lead ?? ''),
        led.flatMap((line) => lineRows(line, observations)),
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
    ],
    header: [
      row(
        ...['类别', '牵头单位', '指标', '目标值', '报告期', '完成值', '完成率'].map((title) =>
          cell(title),
        ),
      ),
    ],
    rows,
    note: `注：完成值为各季度末的年初累计数或时点数，${periodPhrases(period).asOf}；“${missingMark}”为未报送或不适用。`,
  }
}
