import type { Report } from '@jibao/document'
import type { Workbook } from 'exceljs'
import type { SheetPlan } from './plan-sheets.ts'
import { addProseSheet } from './prose-sheet.ts'
import { addTableSheet } from './table-sheet.ts'

/** The workbook with all its sheets; the only dates in it are the report's. */
export const buildWorkbook = async (
  report: Report,
  { before, after, names }: SheetPlan,
): Promise<Workbook> => {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  describe(workbook, report)
  for (const sheet of before) addTableSheet(workbook, sheet)
  addProseSheet(workbook, report, names)
  for (const sheet of after) addTableSheet(workbook, sheet)
  return workbook
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
