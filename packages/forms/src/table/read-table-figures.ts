import type { Diagnostic } from '@jibao/core'
import { type Period, periodEnd, writtenReading } from '@jibao/data-model'
import type { Cell } from '@jibao/workbook'
import { figureHidden } from '../intake/diagnostics/index.ts'
import { readFigure } from '../intake/read-figure.ts'
import type { ReturnedFigure } from '../intake/returned.ts'
import type { Column } from './compose-columns.ts'
import { figureMerged, periodAhead, rowPeriodUnclear } from './diagnostics.ts'
import type { FigureColumn } from './figure-columns.ts'
import type { Shown } from './grid.ts'
import type { IndicatorRow } from './identify-rows.ts'
import { type KnownReadings, knownReadings } from './known-figures.ts'
import { readPeriodWords } from './period-words.ts'
import { readDetails } from './read-details.ts'
import { rowUnit } from './row-unit.ts'
import type { SheetContext } from './sheet-context.ts'
import { periodOfColumn, type TablePeriod } from './table-period.ts'

interface Request {
  readonly rows: readonly IndicatorRow[]
  readonly columns: readonly Column[]
  readonly figures: readonly FigureColumn[]
  readonly table: TablePeriod
  /** Of the whole table. */
  readonly units?: readonly string[]
}

interface ReadFigures {
  readonly figures: readonly ReturnedFigure[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The figures of all indicator rows, period by period. */
export const readTableFigures = (request: Request, context: SheetContext): ReadFigures => {
  const { grid, originOf, dataset } = context
  const { hiddenRows, hiddenColumns } = grid.sheet
  const tools: Tools = {
    main: mainPeriod(request),
    knownOf: knownReadings(dataset),
    hidden: { rows: new Set(hiddenRows), columns: new Set(hiddenColumns) },
  }
  const merged = new Set<Cell>()
  const read = request.rows.flatMap((row) =>
    request.figures.map((column): ReadFigures => {
      const shown = grid.shownAt(row.row, column.column.column)
      if (shown === undefined || merged.has(shown.cell) || isBlank(shown.cell)) return nothing
      if (isMerged(shown)) merged.add(shown.cell)
      const sharing = isMerged(shown) ? sharers(shown, request) : []
      return sharing.length > 1
        ? told(figureMerged(sharing, originOf(shown.cell.row, shown.cell.column)))
        : readAt({ row, column, cell: shown.cell }, request, context, tools)
    }),
  )
  return {
    figures: read.flatMap(({ figures }) => figures),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

interface Tools {
  /** The period that dates and remarks of a row are about. */
  readonly main: Period | undefined
  readonly knownOf: (indicator: IndicatorRow['indicator'], period: Period) => KnownReadings
  readonly hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> }
}

const nothing: ReadFigures = { figures: [], diagnostics: [] }

const told = (diagnostic: Diagnostic): ReadFigures => ({ figures: [], diagnostics: [diagnostic] })

const isBlank = ({ content, formula, struck }: Cell): boolean =>
  content === undefined && formula === undefined && struck === undefined

const isMerged = ({ range }: Shown): boolean => range.bottom > range.top || range.right > range.left

interface Place {
  readonly row: IndicatorRow
  readonly column: FigureColumn
  readonly cell: Cell
}

const readAt = (
  { row, column: { column, period: ofColumn }, cell }: Place,
  request: Request,
  context: SheetContext,
  { main, knownOf, hidden }: Tools,
): ReadFigures => {
  const { indicator } = row
  const origin = context.originOf(cell.row, cell.column)
  const written = ofColumn === undefined ? periodText(row.row, request, context) : ''
  const period = ofColumn ?? periodOfRow(written, request, context)
  if (period === undefined) return told(rowPeriodUnclear(written, origin))

  const { unit, diagnostics: unitFaults } = rowUnit(row, column, request, context)
  const { reading, diagnostics: faults } = readFigure(cell, {
    indicator,
    period,
    origin,
    ...knownOf(indicator, period),
    ...(unit === undefined ? {} : { unit }),
  })
  const { period: latest } = request.table
  if (latest !== undefined && periodEnd(period) > periodEnd(latest)) {
    const isSilent = reading === undefined ? faults.length === 0 : reading.kind === 'not-stated'
    return isSilent ? nothing : told(periodAhead(period, latest, origin))
  }
  if (reading === undefined) return { figures: [], diagnostics: [...unitFaults, ...faults] }

  const isHidden = hidden.rows.has(cell.row) || hidden.columns.has(cell.column)
  const isMain = ofColumn === undefined || period === main
  const details = isMain ? readDetails(row, period, request.columns, context) : undefined
  return {
    figures: [{ indicator: indicator.id, period, reading, ...details?.said, origin }],
    diagnostics: [
      ...unitFaults,
      ...faults,
      ...(isHidden ? [figureHidden(indicator, writtenReading(reading), origin)] : []),
      ...(details?.diagnostics ?? []),
    ],
  }
}

/** The table's own period, else the latest. */
const mainPeriod = ({ figures, table }: Request): Period | undefined => {
  const periods = figures.flatMap(({ period }) => period ?? [])
  const latestFirst = periods.toSorted((a, b) => (periodEnd(a) < periodEnd(b) ? 1 : -1))
  return periods.find((period) => period === table.period) ?? latestFirst[0]
}

/** Every indicator, or else every period, that one merged cell stands for. */
const sharers = ({ range }: Shown, { rows, figures }: Request): readonly string[] => {
  const indicators = new Set(
    rows
      .filter(({ row }) => row >= range.top && row <= range.bottom)
      .map(({ indicator }) => indicator.name),
  )
  const columns = figures.filter(
    ({ column: { column } }) => column >= range.left && column <= range.right,
  )
  return indicators.size > 1 ? [...indicators] : columns.map(({ column }) => column.text)
}

const periodText = (row: number, { columns }: Request, { grid }: SheetContext): string => {
  const column = columns.find(({ heading: { role } }) => role === 'period')?.column
  return column === undefined ? '' : grid.textAt(row, column)
}

const periodOfRow = (
  written: string,
  { table }: Request,
  { dataset }: SheetContext,
): Period | undefined => {
  const said = readPeriodWords(written)
  if (said.years.length + said.parts.length === 0) return undefined
  const period = periodOfColumn(said, table, dataset)
  return period === 'unclear' || period === 'unknown' ? undefined : period
}
