import { periodEnd } from '@jibao/data-model'
import { mendWorkbookPart, repackOffice } from '@jibao/render'
import { columnLetters } from '@jibao/workbook'
import { sheetNames } from '../form/form-layout.ts'
import { columnNames, fillerName } from '../form/form-meta.ts'
import { landscapePage } from '../form/page-setup.ts'
import { addFaultSheet } from './add-fault-sheet.ts'
import { copiedNames } from './copied-names.ts'
import { copySheet } from './copy-sheet.ts'
import { markFaults } from './mark-faults.ts'
import type { FaultyWorkbook, ReturnContext } from './write-return.ts'

/** Of a workbook that does not say its period: the first day that a zip knows. */
const anyDay = '1980-01-01'

/** What our own names in a form stand for; the department's own are of no use without its formulas. */
const ownNames: ReadonlySet<string> = new Set([...Object.values(columnNames), fillerName])

/** exceljs keeps a name cell by cell: one over a whole column is cut to so many rows. */
const longestName = 10_000

/** Sheets and cells as they were read, formulas as their results, faults marked and listed. */
export const writeCopy = async (
  { workbook, returned, diagnostics }: FaultyWorkbook,
  { workspace }: ReturnContext,
): Promise<Uint8Array> => {
  const { default: exceljs } = await import('exceljs')
  const copy = new exceljs.Workbook()
  const day = returned.period === undefined ? anyDay : periodEnd(returned.period)
  copy.creator = workspace
  copy.lastModifiedBy = workspace
  copy.created = new Date(`${day}T00:00:00Z`)
  copy.modified = copy.created
  // The list of an earlier return is replaced by this one's.
  const sheets = workbook.sheets.filter(({ name }) => name !== sheetNames.remarks)
  const names = copiedNames(sheets.map(({ name }) => name))
  const { file } = returned
  addFaultSheet(copy, diagnostics, { file, names })
  for (const sheet of sheets) {
    const name = names.get(sheet.name) ?? sheet.name
    const written = copy.addWorksheet(name, {
      state: sheet.isHidden ? 'hidden' : 'visible',
      pageSetup: landscapePage,
    })
    copySheet(sheet, written)
    markFaults(
      written,
      diagnostics.filter(({ origin }) => origin?.file === file && origin.sheet === sheet.name),
      sheet,
    )
  }
  for (const { name, sheet, range } of workbook.names) {
    const copied = names.get(sheet)
    if (!ownNames.has(name) || copied === undefined) continue
    const [first, last] = [
      `$${columnLetters(range.left)}$${range.top}`,
      `$${columnLetters(range.right)}$${Math.min(range.bottom, range.top + longestName)}`,
    ]
    copy.definedNames.add(`'${copied.replaceAll("'", "''")}'!${first}:${last}`, name)
  }
  return repackOffice(new Uint8Array(await copy.xlsx.writeBuffer()), mendWorkbookPart)
}
