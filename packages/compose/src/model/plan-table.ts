import type { Indicator } from '@jibao/data-model'
import {
  cell,
  missingMark,
  row,
  type TableCell,
  type TableColumn,
  type TableNode,
  type TableRow,
} from '@jibao/document'
import { figureOf } from '@jibao/quarter-progress'
import { answerableDepartments } from './answerable.ts'
import { groupBy, runsOf } from './group-by.ts'
import type { ReportScope } from './report-scope.ts'
import { before, figureCell, indicatorName, spanning, yearTargetCell } from './table-cells.ts'

/** Years of a plan: its targets', and before them the one that it starts from (基期). */
export interface PlanYears {
  readonly baseline: number | undefined
  readonly targets: readonly number[]
}

/**
 * Every year from the first to the last that has a target. The baseline is the programme's; where it
 * names none, the year before, if figures were recorded for it.
 */
export const planYears = (
  indicators: readonly Indicator[],
  { observations, programme }: Pick<ReportScope, 'observations' | 'programme'>,
): PlanYears => {
  const { baseline } = programme
  const years = indicators.flatMap(({ targets }) =>
    Object.entries(targets).flatMap(([year, { kind }]) =>
      kind === 'not-set' || Number(year) <= (baseline ?? 0) ? [] : [Number(year)],
    ),
  )
  if (years.length === 0) return { baseline: undefined, targets: [] }
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const isRecorded = indicators.some(
    ({ id }) => figureOf(observations.find(id, `${first - 1}`)) !== null,
  )
  return {
    baseline: baseline ?? (isRecorded ? first - 1 : undefined),
    targets: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  }
}

const hasTarget = ({ targets }: Indicator): boolean =>
  Object.values(targets).some(({ kind }) => kind !== 'not-set')

/** A line of the plan, and the cells that it may share with its neighbours. */
interface Line {
  readonly own: readonly TableCell[]
  readonly category: string
  readonly departments: string
  readonly level: string
}

/** What the plan asks of every indicator in every year, as it was recorded. `undefined` without targets. */
export const planTable = (
  indicators: readonly Indicator[],
  scope: ReportScope,
  caption: string,
): TableNode | undefined => {
  const { baseline, targets } = planYears(indicators, scope)
  if (targets.length === 0) return undefined
  const planned = groupBy(indicators.filter(hasTarget), ({ category }) => category ?? '').flat()
  const hasCategories = planned.some(({ category }) => category !== undefined)
  const hasLevels = planned.some(({ level }) => level !== undefined)
  const lines = planned.map(
    (indicator, index): Line => ({
      own: [
        cell(`${index + 1}.${indicatorName({ indicator })}`),
        ...(baseline === undefined ? [] : [baselineCell(indicator, baseline, scope)]),
        ...targets.map((year) => yearTargetCell(indicator, year)),
      ],
      category: indicator.category ?? '其他',
      departments: answerableDepartments(indicator, scope).map(scope.departmentName).join('、'),
      level: indicator.level ?? missingMark,
    }),
  )
  const years = [...(baseline === undefined ? [] : [baseline]), ...targets]
  return {
    type: 'table',
    caption,
    columns: [
      ...columnsIf(hasCategories, { role: 'label', weight: 9 }),
      { role: 'label', weight: 30 },
      ...years.map((): TableColumn => ({ role: 'quantity', weight: 9 })),
      { role: 'text', weight: 17 },
      ...columnsIf(hasLevels, { role: 'label', weight: 6 }),
    ],
    header: headerRows(years, { baseline, hasCategories, hasLevels }),
    rows: hasCategories
      ? runsOf(lines, ({ category }) => category).flatMap((run) =>
          before(cell(run[0]?.category ?? ''), lineRows(run, hasLevels)).map(toRow),
        )
      : lineRows(lines, hasLevels).map(toRow),
    note: `注：${baseline === undefined ? '' : `${baseline}年为基期完成值，其余为年度目标；`}“${missingMark}”为未设目标或未报送。`,
  }
}

/** What was recorded; where nothing was, what had been planned for that year already. */
const baselineCell = (indicator: Indicator, year: number, scope: ReportScope): TableCell =>
  scope.observations.find(indicator.id, `${year}`) === undefined
    ? yearTargetCell(indicator, year)
    : figureCell(indicator, `${year}`, scope)

const columnsIf = (holds: boolean, column: TableColumn): readonly TableColumn[] =>
  holds ? [column] : []

const toRow = (cells: readonly TableCell[]): TableRow => row(...cells)

/** Neighbours of the same departments share one cell. */
const lineRows = (lines: readonly Line[], hasLevels: boolean): readonly (readonly TableCell[])[] =>
  runsOf(lines, ({ departments }) => departments).flatMap((run) =>
    run.map(({ own, departments, level }, index) => [
      ...own,
      ...(index === 0 ? [spanning(run.length, cell(departments))] : []),
      ...(hasLevels ? [cell(level)] : []),
    ]),
  )

const headerRows = (
  years: readonly number[],
  {
    baseline,
    hasCategories,
    hasLevels,
  }: {
    readonly baseline: number | undefined
    readonly hasCategories: boolean
    readonly hasLevels: boolean
  },
): readonly TableRow[] => {
  const tall = (title: string): TableCell => ({ ...cell(title), rowSpan: 2 })
  return [
    row(
      ...(hasCategories ? [tall('类别')] : []),
      tall('指标'),
      { ...cell('年度指标'), ...(years.length > 1 ? { colSpan: years.length } : {}) },
      tall('责任单位'),
      ...(hasLevels ? [tall('级别')] : []),
    ),
    row(...years.map((year) => cell(`${year}年${year === baseline ? '（基期）' : ''}`))),
  ]
}
