import type { Diagnostic, Origin } from '@jibao/core'
import { type Cell, cellAddress, type Sheet, type Workbook } from '@jibao/workbook'
import { sheetNames } from '../form/form-layout.ts'
import { cellText } from './cell-text.ts'
import { cellWords } from './cell-words.ts'
import { leftoversFound } from './diagnostics/index.ts'
import { fillerCells } from './find-filler.ts'
import type { FormTableReading } from './read-form-table.ts'

/** Text outside what a form asks for. */
export interface Leftover {
  readonly text: string
  readonly origin: Origin
}

/** Sheets of ours on which nobody is asked to write. */
const ownSheets: ReadonlySet<string> = new Set([
  sheetNames.remarks,
  sheetNames.guide,
  sheetNames.leftovers,
])

export const isOwnSheet = ({ name }: Pick<Sheet, 'name'>): boolean => ownSheets.has(name)

/** What a form says above its table. */
const ownHead = /数据填报表$|^填报单位[:：]|^报告期[:：]|^请只填/u

interface LeftoverContext {
  readonly file: string
  readonly metaSheet: string
  /** The tables that were read, and their rows. */
  readonly read: readonly Pick<FormTableReading, 'table' | 'rows' | 'refused'>[]
}

/** Everything that stands in the workbook and belongs neither to the form nor to what came with it. */
export const findLeftovers = (
  workbook: Workbook,
  { file, metaSheet, read }: LeftoverContext,
): readonly Leftover[] => {
  const leftoverOf = (sheet: Sheet, cell: Cell): readonly Leftover[] => {
    const text = cellText(cell)
    const origin = { file, sheet: sheet.name, cell: cellAddress(cell) }
    return text === '' ? [] : [{ text, origin }]
  }
  return workbook.sheets
    .filter((sheet) => sheet.name !== metaSheet && !isOwnSheet(sheet))
    .flatMap((sheet) => {
      const reading = read.find(({ table }) => table.sheet === sheet)
      if (reading === undefined) return sheet.cells.flatMap((cell) => leftoverOf(sheet, cell))
      const { table, rows, refused } = reading
      const columns = new Set(table.columns.values())
      const filler = fillerCells(workbook, table)
      const isOwn = (cell: Cell): boolean => {
        const { row, column } = cell
        if (row > table.headerRow) return columns.has(column) && (rows.has(row) || refused.has(row))
        if (row === table.headerRow) return columns.has(column)
        return filler.includes(cell) || ownHead.test(cellWords(cell))
      }
      return sheet.cells.filter((cell) => !isOwn(cell)).flatMap((cell) => leftoverOf(sheet, cell))
    })
}

/** One warning a sheet, at the first of its leftovers. */
export const tellLeftovers = (leftovers: readonly Leftover[]): readonly Diagnostic[] => {
  const sheets = new Set(leftovers.map(({ origin }) => origin.sheet))
  return [...sheets].flatMap((sheet) => {
    const here = leftovers.filter(({ origin }) => origin.sheet === sheet)
    const [first] = here
    return first === undefined ? [] : [leftoversFound(here, first.origin)]
  })
}
