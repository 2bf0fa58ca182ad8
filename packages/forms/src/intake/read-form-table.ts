import { type Diagnostic, isError } from '@jibao/core'
import { endTogether, type Period, parsePeriod } from '@jibao/data-model'
import { cellAddress } from '@jibao/workbook'
import { formColumns } from '../form/form-layout.ts'
import type { IndicatorNames } from '../names/indicator-names.ts'
import { withoutLabel } from '../names/without-label.ts'
import type { FormRow } from '../plan/form-plan.ts'
import { cellWords } from './cell-words.ts'
import { formColumnMissing, formHeadingPeriod, sheetHidden } from './diagnostics/index.ts'
import type { FormTable } from './form-table.ts'
import { identifyFormRow } from './identify-form-row.ts'
import { isBlank } from './is-blank.ts'
import { readFormRow } from './read-form-row.ts'
import type { ReturnedFigure } from './returned.ts'

interface TableContext {
  readonly file: string
  readonly period: Period
  readonly known: IndicatorNames
  /** What is asked of all departments. */
  readonly asked: readonly FormRow[]
}

export interface FormTableReading {
  readonly table: FormTable
  /** Indicator ids by row. */
  readonly rows: ReadonlyMap<number, string>
  /** Rows that have a figure and no indicator; a diagnostic says so. */
  readonly refused: ReadonlySet<number>
  /** Ids of the indicators with something in the cell of the figure, readable or not. */
  readonly filled: ReadonlySet<string>
  readonly figures: readonly ReturnedFigure[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads all rows of a form's table, wherever they stand by now. */
export const readFormTable = (
  table: FormTable,
  { file, period, known, asked }: TableContext,
): FormTableReading => {
  const textAt = (row: number, column: 'id' | 'indicator' | 'figure'): string => {
    const cell = table.cellAt(row, column)
    return cell === undefined ? '' : cellWords(cell)
  }
  const hasIds = table.rows.some((row) => known.byId(textAt(row, 'id')) !== undefined)
  const read = table.rows.map((row) => {
    const column = table.columns.get('indicator') ?? table.columns.get('figure') ?? 1
    const identified = identifyFormRow(
      {
        id: textAt(row, 'id'),
        name: withoutLabel(textAt(row, 'indicator')),
        isFilled: !isBlank(table.cellAt(row, 'figure')),
        hasIds,
        origin: { file, sheet: table.sheet.name, cell: cellAddress({ row, column }) },
      },
      known,
    )
    const own = asked.find(({ indicator }) => indicator === identified.indicator)
    const reading =
      own === undefined ? undefined : readFormRow({ table, row, asked: own, period, file })
    return { row, id: own?.indicator.id, identified, reading }
  })
  return {
    table,
    rows: new Map(read.flatMap(({ row, id }) => (id === undefined ? [] : [[row, id]]))),
    refused: new Set(
      read.flatMap(({ row, identified }) => (identified.diagnostics.some(isError) ? [row] : [])),
    ),
    filled: new Set(
      read.flatMap(({ id, reading }) => (id !== undefined && reading?.isFilled ? [id] : [])),
    ),
    figures: read.flatMap(({ reading }) => reading?.figure ?? []),
    diagnostics: [
      ...judgeTable(table, period, file),
      ...read.flatMap(({ identified, reading }) => [
        ...identified.diagnostics,
        ...(reading?.diagnostics ?? []),
      ]),
    ],
  }
}

const stated = /^报告期[:：](?<period>[^(（]+)/u

/** What is wrong with it before any row is looked at. */
const judgeTable = (
  { sheet, columns, headerRow }: FormTable,
  period: Period,
  file: string,
): readonly Diagnostic[] => {
  const origin = { file, sheet: sheet.name }
  const strange = sheet.cells
    .filter(({ row }) => row < headerRow)
    .flatMap((cell) => {
      const heading = parsePeriod(stated.exec(cellWords(cell))?.groups?.period ?? '')
      return heading === undefined || endTogether(heading, period)
        ? []
        : [formHeadingPeriod(heading, period, { ...origin, cell: cellAddress(cell) })]
    })
  const missing = (['indicator', 'figure'] as const)
    .filter((key) => !columns.has(key))
    .map((key) => formColumnMissing(formColumns[key].heading, origin))
  return [...strange, ...missing, ...(sheet.isHidden ? [sheetHidden(origin)] : [])]
}
