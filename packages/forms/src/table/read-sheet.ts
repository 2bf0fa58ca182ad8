import type { Diagnostic } from '@jibao/core'
import type { Department, Period } from '@jibao/data-model'
import type { ReturnedFigure, ReturnedLayout } from '../intake/returned.ts'
import type { Table } from './find-tables.ts'
import type { IndicatorRow, UnknownRow } from './identify-rows.ts'
import { readOneTable, type TableReading } from './read-one-table.ts'
import type { ToldPeriod } from './read-title.ts'
import type { SheetContext } from './sheet-context.ts'

/** What one sheet says. */
export interface SheetReading {
  readonly context: SheetContext
  readonly figures: readonly ReturnedFigure[]
  readonly diagnostics: readonly Diagnostic[]
  /** It says that it is of another period than the one asked for. */
  readonly other?: { readonly told: ToldPeriod; readonly fault: Diagnostic }
  readonly period?: Period
  readonly rows: readonly IndicatorRow[]
  readonly unknown: readonly UnknownRow[]
  /** Whom the rows name, and whom what stands around the table names. */
  readonly departments: readonly Department[]
  readonly sender?: Department
  readonly by?: string
  readonly layout: ReturnedLayout
}

/** Reads the tables of a sheet one after the other; what a title says holds until another title says otherwise. */
export const readSheet = (
  tables: readonly Table[],
  context: SheetContext,
  fileTold: ToldPeriod | undefined,
): SheetReading => {
  const readings: TableReading[] = []
  for (const table of tables) {
    const before = readings.at(-1)?.surroundings
    readings.push(readOneTable(table, context, before ?? (fileTold && { period: fileTold })))
  }
  const all = <T>(pick: (reading: TableReading) => readonly T[]): readonly T[] =>
    readings.flatMap((reading) => [...pick(reading)])
  const told = readings.find(({ fault }) => fault !== undefined)
  const period = readings.find((reading) => reading.period !== undefined)?.period
  const sender = readings.find(({ surroundings }) => surroundings.department)?.surroundings
    .department
  const by = readings.find(({ surroundings }) => surroundings.by)?.surroundings.by
  return {
    context,
    figures: all((reading) => reading.figures),
    diagnostics: all((reading) => reading.diagnostics),
    ...(told?.fault === undefined || told.surroundings.period === undefined
      ? {}
      : { other: { told: told.surroundings.period, fault: told.fault } }),
    ...(period === undefined ? {} : { period }),
    rows: all(({ rows }) => rows),
    unknown: all(({ unknown }) => unknown),
    departments: [...new Set(all(({ departments }) => departments))],
    ...(sender === undefined ? {} : { sender }),
    ...(by === undefined ? {} : { by }),
    layout: layoutOf(readings, context),
  }
}

/** Where the first table with rows of ours has its columns. */
const layoutOf = (readings: readonly TableReading[], { grid }: SheetContext): ReturnedLayout => {
  const main = readings.find(({ rows }) => rows.length > 0) ?? readings[0]
  const figure = main?.chosen.find(({ period }) => period === main.period) ?? main?.chosen[0]
  const columnOf = (wanted: string): number | undefined =>
    main?.columns.find(({ heading: { role } }) => role === wanted)?.column
  const found = {
    id: columnOf('id'),
    figure: figure?.column.column,
    asOf: columnOf('asOf'),
    note: columnOf('note'),
    evidence: columnOf('evidence'),
  }
  return {
    sheet: grid.sheet.name,
    columns: Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined)),
    rows: new Map(
      readings.flatMap(({ rows }) =>
        rows.map(({ row, indicator }) => [row, indicator.id] as const),
      ),
    ),
  }
}
