import type { Report } from '@jibao/document'
import { breathe } from '@jibao/render'
import type { Workbook } from 'exceljs'
import type { SheetDrawings } from './drawings/place-drawings.ts'
import type { SheetPlan, TableSheet } from './plan-sheets.ts'
import { addProseSheet } from './prose-sheet.ts'
import { addTableSheet } from './table-sheet.ts'

export interface BuiltWorkbook {
  readonly workbook: Workbook
  /** What exceljs cannot write, to be added to its file. */
  readonly drawings: readonly SheetDrawings[]
}

/** The workbook with all its sheets; the only dates in it are the report's. */
export const buildWorkbook = async (
  report: Report,
  { before, after, names }: SheetPlan,
  signal: AbortSignal,
): Promise<BuiltWorkbook> => {
  const { default: exceljs } = await import('exceljs')
  const { language } = report.metadata
  const workbook = new exceljs.Workbook()
  describe(workbook, report)
  const drawings: SheetDrawings[] = []
  const add = async (sheets: readonly TableSheet[]): Promise<void> => {
    for (const sheet of sheets) {
      await breathe(signal)
      drawings.push(addTableSheet(workbook, sheet, language))
    }
  }
  await add(before)
  await breathe(signal)
  addProseSheet(workbook, report, names)
  await add(after)
  return { workbook, drawings }
}

const describe = (
  workbook: Workbook,
  { metadata: { title, issuer, date, language, period } }: Report,
): void => {
  const day = new Date(`${date}T00:00:00Z`)
  workbook.title = title
  workbook.subject = period ?? ''
  workbook.creator = issuer
  workbook.lastModifiedBy = issuer
  // exceljs writes it, but its types know it as a part of the model only.
  Object.assign(workbook, { language })
  workbook.created = day
  workbook.modified = day
}
