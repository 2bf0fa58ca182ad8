import type { Workbook } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { storedText } from './cell-contents.ts'
import { metaEntries, metaSheetName } from './form-meta.ts'
import { textFormat } from './form-styles.ts'

/** Adds what the form says of itself, on a sheet that Excel offers nobody to show. */
export const addMetaSheet = (
  workbook: Workbook,
  { workspace, period, department, rows }: FormPlan,
  key: string,
): void => {
  const sheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' })
  sheet.columns = [{ width: 16 }, { width: 70 }]
  const ids = rows.map(({ indicator }) => indicator.id)
  const meta = { schema: 1, workspace, period, department: department.id, rows: ids } as const
  for (const entry of metaEntries(meta, key)) {
    const row = sheet.addRow(entry.map(storedText))
    row.eachCell((cell) => {
      cell.numFmt = textFormat
    })
  }
}
