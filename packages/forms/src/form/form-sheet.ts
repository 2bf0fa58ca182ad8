import type { Workbook, Worksheet } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { addValidation } from './add-validation.ts'
import { asOfValidation, figureRule, figureValidation } from './figure-rules.ts'
import { writeHead } from './form-head.ts'
import {
  addressOf,
  columnKeys,
  columnNumber,
  columnRange,
  fillerAddress,
  formColumns,
  formRows,
  sheetNames,
} from './form-layout.ts'
import { columnNames, fillerName } from './form-meta.ts'
import { writeRow } from './form-row.ts'
import { highlightCells } from './highlight-cells.ts'
import { landscapePage, pageFooter } from './page-setup.ts'
import { protectSheet } from './protect-sheet.ts'
import type { RowEntries } from './row-contents.ts'
import { rowRuns } from './row-runs.ts'

interface FormSheetOptions {
  readonly entries: ReadonlyMap<string, RowEntries> | undefined
  readonly filler: string
  /** Addresses of cells that carry a mark of their own. */
  readonly marked: ReadonlySet<string>
}

/** Adds the sheet that departments fill in; nothing stands below its table. */
export const addFormSheet = async (
  workbook: Workbook,
  plan: FormPlan,
  { entries, filler, marked }: FormSheetOptions,
): Promise<Worksheet> => {
  const lastRow = formRows.header + plan.rows.length
  const sheet = workbook.addWorksheet(sheetNames.form, {
    pageSetup: {
      ...landscapePage,
      printTitlesRow: `${formRows.header}:${formRows.header}`,
      printArea: printArea(lastRow),
    },
    headerFooter: { oddFooter: pageFooter(plan.department.name) },
    views: [{ state: 'frozen', xSplit: columnNumber('indicator'), ySplit: formRows.header }],
  })
  sheet.columns = columnKeys.map((key) => ({
    width: formColumns[key].width,
    hidden: key === 'id',
  }))
  writeHead(sheet, plan, filler)
  plan.rows.forEach((row, index) => {
    writeRow(sheet, row, index, entries && (entries.get(row.indicator.id) ?? {}))
  })
  addRules(sheet, plan)
  for (const format of highlightCells(plan, marked)) sheet.addConditionalFormatting(format)
  nameCells(workbook, lastRow)
  await protectSheet(sheet)
  return sheet
}

/** exceljs puts the first dollar sign of each corner itself. */
const printArea = (lastRow: number): string =>
  [addressOf('ordinal', formRows.title), addressOf('evidence', lastRow)]
    .map((address) => absolute(address).slice(1))
    .join(':')

/** `H7` → `$H$7` */
const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')

const addRules = (sheet: Worksheet, { rows, period }: FormPlan): void => {
  for (const { key, top, bottom } of rowRuns(rows.map(figureRule), formRows.first)) {
    addValidation(sheet, columnRange('figure', top, bottom), figureValidation(key, top))
  }
  const dates = columnRange('asOf', formRows.first, formRows.header + rows.length)
  addValidation(sheet, dates, asOfValidation(period))
}

const nameCells = (workbook: Workbook, lastRow: number): void => {
  const add = (name: string, ...addresses: readonly string[]): void => {
    const range = addresses.map(absolute).join(':')
    workbook.definedNames.add(`'${sheetNames.form}'!${range}`, name)
  }
  const keys = Object.keys(columnNames) as (keyof typeof columnNames)[]
  for (const key of keys) {
    add(columnNames[key], addressOf(key, formRows.first), addressOf(key, lastRow))
  }
  add(fillerName, fillerAddress)
}
