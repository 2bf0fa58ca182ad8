import { type Diagnostic, isError } from '@jibao/core'
import { type Department, type Period, periodEnd } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'
import { unitOf } from '../names/units.ts'
import type { Column } from './compose-columns.ts'
import { doubtQuarters } from './doubt-quarters.ts'
import { chooseFigureColumns, type FigureColumn } from './figure-columns.ts'
import type { Table } from './find-tables.ts'
import { type IndicatorRow, identifyRows, type UnknownRow } from './identify-rows.ts'
import { judgeDepartments } from './judge-departments.ts'
import { loneRemarks } from './lone-remarks.ts'
import { readTableFigures } from './read-table-figures.ts'
import { readSurroundings, refinePeriod, type Surroundings } from './read-title.ts'
import { isFooter } from './row-kinds.ts'
import type { SheetContext } from './sheet-context.ts'
import { settlePeriod } from './table-period.ts'
import { unknownColumns } from './unknown-columns.ts'

/** What one table says. */
export interface TableReading {
  readonly surroundings: Surroundings
  readonly fault?: Diagnostic
  readonly period?: Period
  readonly columns: readonly Column[]
  readonly chosen: readonly FigureColumn[]
  readonly rows: readonly IndicatorRow[]
  readonly unknown: readonly UnknownRow[]
  readonly departments: readonly Department[]
  readonly figures: readonly ReturnedFigure[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads one table: what is around it, which columns count, which rows are ours, and their figures. */
export const readOneTable = (
  table: Table,
  context: SheetContext,
  before: Surroundings | undefined,
): TableReading => {
  const { dataset, asked, originOf } = context
  const own = surroundingsOf(table, context)
  const told = refinePeriod(own.period, before?.period)
  const surroundings = { ...before, ...own, ...(told === undefined ? {} : { period: told }) }
  const origin =
    told?.row === undefined ? fileOrigin(context) : originOf(told.row, told.column ?? 1)
  const { fault, ...about } = settlePeriod({ asked, told, origin, dataset })
  const columns = tellDepartments(table, context)
  const chosen = chooseFigureColumns({ columns, table: about, dataset, originOf })
  const candidates = columns.filter(
    ({ heading: { role } }) => role === 'figure' || role === 'progress',
  )
  const identified = identifyRows({ rows: table.rows, columns, figures: candidates }, context)
  const { units } = surroundings
  const read = readTableFigures(
    {
      rows: identified.rows,
      columns,
      figures: chosen.figures,
      table: about,
      ...(units === undefined ? {} : { units }),
    },
    context,
  )
  const doubts = doubtQuarters(read.figures, chosen.figures, context)
  const refused = new Set(doubts.filter(isError).map((one) => one.origin))
  const period = about.period ?? latestOf(read.figures)
  const judged =
    period === undefined ? undefined : judgeDepartments(identified.rows, columns, period, context)
  return {
    surroundings,
    ...(fault === undefined ? {} : { fault }),
    ...(period === undefined ? {} : { period }),
    columns,
    chosen: chosen.figures,
    rows: identified.rows,
    unknown: identified.unknown,
    departments: judged?.named ?? [],
    figures: read.figures.filter(({ origin: cell }) => !refused.has(cell)),
    diagnostics: [
      ...(fault === undefined ? [] : [fault]),
      ...chosen.diagnostics,
      ...doubts,
      ...unknownColumns(columns, identified.rows, context),
      ...identified.diagnostics,
      ...read.diagnostics,
      ...loneRemarks({ rows: identified.rows, columns, figures: chosen.figures }, context),
      ...(judged?.diagnostics ?? []),
    ],
  }
}

const fileOrigin = ({ originOf }: SheetContext): { readonly file: string } => ({
  file: originOf(1, 1).file,
})

const latestOf = (figures: readonly ReturnedFigure[]): Period | undefined =>
  figures.map(({ period }) => period).toSorted((a, b) => (periodEnd(a) < periodEnd(b) ? 1 : -1))[0]

/** The title over a table, its sheet's name, and what stands below it. */
const surroundingsOf = ({ above, rows }: Table, context: SheetContext): Surroundings => {
  const { grid } = context
  const end = rows.findIndex((row) => {
    const [first] = grid.cellsIn(row)
    return first !== undefined && isFooter(grid.textAt(row, first.column))
  })
  const title = readSurroundings(grid, above, context)
  const below = end === -1 ? {} : readSurroundings(grid, rows.slice(end), context)
  const { period: _period, units: _units, ...sender } = below
  return { ...sender, ...title }
}

/** 单位 heads units in one table and departments in another: what stands below tells. */
const tellDepartments = (
  { columns, rows }: Table,
  { grid, departments, units }: SheetContext,
): readonly Column[] => {
  const isTold = columns.some(({ heading: { role } }) => role === 'department')
  return columns.map((column) => {
    if (isTold || column.heading.role !== 'unit' || column.isMapped) return column
    const texts = rows.map((row) => grid.textAt(row, column.column)).filter((text) => text !== '')
    const hasUnits = texts.some((text) => unitOf(text, units) !== undefined)
    const hasDepartments = texts.some((text) => departments.listedIn(text).length > 0)
    return hasDepartments && !hasUnits
      ? { ...column, heading: { ...column.heading, role: 'department' } }
      : column
  })
}
