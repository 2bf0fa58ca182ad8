import type { Workbook } from '@jibao/workbook'
import { isOwnSheet } from './find-leftovers.ts'
import { type FormTable, findFormTable } from './form-table.ts'

/** The tables of forms in a workbook; those on hidden sheets only when no other is to be seen. */
export const findFormTables = (
  { sheets, names }: Workbook,
  metaSheet: string,
): readonly FormTable[] => {
  const tables = sheets
    .filter((sheet) => sheet.name !== metaSheet && !isOwnSheet(sheet))
    .flatMap((sheet) => findFormTable(sheet, names) ?? [])
  const visible = tables.filter(({ sheet }) => !sheet.isHidden)
  return visible.length === 0 ? tables : visible
}
