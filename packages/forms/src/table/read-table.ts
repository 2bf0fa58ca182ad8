import { type Diagnostic, isError } from '@jibao/core'
import { endTogether, type Period } from '@jibao/data-model'
import type { Workbook } from '@jibao/workbook'
import type { IntakeContext } from '../intake/read-returned.ts'
import type { ReturnedWorkbook } from '../intake/returned.ts'
import { indexIndicators } from '../names/indicator-names.ts'
import { unitsOf } from '../names/units.ts'
import { assembleReturned } from './assemble-returned.ts'
import { chooseSheets } from './choose-sheets.ts'
import { indexDepartments } from './department-names.ts'
import { figureColumnMissing, mapPeriodOther, sheetSkipped, tableNotFound } from './diagnostics.ts'
import { findTables, type Table } from './find-tables.ts'
import { createGrid, type Grid } from './grid.ts'
import { resolveMap } from './map-context.ts'
import { originsIn } from './origin-of.ts'
import { readSheet } from './read-sheet.ts'
import { refinePeriod, tellPeriod } from './read-title.ts'
import type { SheetContext } from './sheet-context.ts'

/** Reads a department's own table, by the map when there is one, else by its headings. */
export const readTable = (workbook: Workbook, intake: IntakeContext): ReturnedWorkbook => {
  const { file, dataset, map } = intake
  const units = unitsOf(dataset)
  const indicators = indexIndicators(dataset, units)
  const departments = indexDepartments(dataset)
  const resolved = resolveMap(map, indicators, departments, dataset)
  const sheets = chooseSheets(workbook, map?.sheet)
  const { period: asked, diagnostics: askedTwice } = askedPeriod(intake)
  const faults = [...resolved.diagnostics, ...sheets.diagnostics, ...askedTwice]
  if (faults.some(isError)) return nothingRead(file, faults)

  const searched = (sheets.value ?? []).map((sheet) => {
    const context: SheetContext = {
      grid: createGrid(sheet),
      originOf: originsIn(file, sheet.name),
      dataset,
      indicators,
      departments,
      units,
      mappedNames: resolved.names,
      ...(asked === undefined ? {} : { asked }),
      ...(map?.unit === undefined ? {} : { unit: map.unit }),
    }
    const found = findTables(context.grid, {
      units,
      ...(map?.header === undefined ? {} : { header: map.header }),
      ...(map === undefined || map.columns.size === 0 ? {} : { roles: map.columns }),
    })
    return { context, ...found }
  })
  const named =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? ''
  const readings = searched
    .filter(({ tables }) => tables.length > 0)
    .map(({ tables, context }) =>
      readSheet(
        tables,
        context,
        refinePeriod(tellPeriod(context.grid.sheet.name), tellPeriod(named)),
      ),
    )
  if (readings.length === 0) return nothingRead(file, [nothingFound(searched, file)])

  const skipped = searched
    .filter(({ tables, context: { grid } }) => tables.length === 0 && grid.rows.length > 0)
    .map(({ context: { grid } }) =>
      sheetSkipped(grid.sheet.name, '没有认出表头', { file, sheet: grid.sheet.name }),
    )
  return assembleReturned(file, readings, {
    asked,
    skipped,
    department: resolved.department,
    fileDepartments: departments.namedIn(named),
  })
}

/** What the map says goes before what the user asked for in general, unless they are at odds. */
const askedPeriod = ({
  period,
  map,
}: IntakeContext): {
  readonly period: Period | undefined
  readonly diagnostics: readonly Diagnostic[]
} => {
  const mapped = map?.period
  if (mapped === undefined || period === undefined) {
    return { period: period ?? mapped?.period, diagnostics: [] }
  }
  return endTogether(mapped.period, period)
    ? { period, diagnostics: [] }
    : { period, diagnostics: [mapPeriodOther(mapped.period, period, mapped.origin)] }
}

const nothingRead = (file: string, diagnostics: readonly Diagnostic[]): ReturnedWorkbook => ({
  kind: 'table',
  file,
  rowsRead: 0,
  figures: [],
  diagnostics,
})

interface Searched {
  readonly context: SheetContext
  readonly halves: readonly Table[]
}

/** Why there is nothing: half a header that was recognised tells more than none. */
const nothingFound = (searched: readonly Searched[], file: string): Diagnostic => {
  for (const { context, halves } of searched) {
    const [half] = halves
    const [first] = half?.columns ?? []
    if (half === undefined || first === undefined) continue
    return figureColumnMissing(
      half.columns.map(({ text }) => text),
      context.originOf(first.row, first.column),
    )
  }
  const filled = searched.find(({ context: { grid } }) => grid.rows.length > 0)
  if (filled === undefined) return tableNotFound([], { file })
  const { grid } = filled.context
  return tableNotFound(firstTexts(grid), { file, sheet: grid.sheet.name })
}

const firstTexts = (grid: Grid): readonly string[] =>
  grid.rows
    .slice(0, 5)
    .flatMap((row) => grid.cellsIn(row).map(({ column }) => grid.textAt(row, column)))
