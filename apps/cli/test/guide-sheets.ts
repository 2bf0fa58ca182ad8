import ExcelJS from 'exceljs'
import type { Grid } from './guide-steps.ts'

/** Digits go in as a number, as a spreadsheet takes them. */
const typed = (text: string): string | number =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text

const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

/**
 * Types into a form as a clerk would: the cell where the row of an indicator meets a column of the
 * heading row.
 * @param table first the headings, 指标 and what is filled in; then one indicator a row
 */
export const fillForm = async (
  bytes: Uint8Array,
  [headings = [], ...rows]: Grid,
): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const sheet = workbook.getWorksheet('填报表')
  if (sheet === undefined) throw new Error('no form')
  const head = sheet.getColumn(2).values.indexOf('序号')
  const columnOf = (heading: string): number => {
    const values = sheet.getRow(head).values as readonly unknown[]
    const column = values.indexOf(heading)
    if (column < 1) throw new Error(`no column ${heading}`)
    return column
  }
  for (const [indicator = '', ...cells] of rows) {
    const row = sheet.getColumn(1).values.indexOf(indicator)
    if (row < 1) throw new Error(`no row ${indicator}`)
    cells.forEach((text, index) => {
      if (text === '') return
      sheet.getCell(row, columnOf(headings[index + 1] ?? '')).value = typed(text)
    })
  }
  return bytesOf(workbook)
}

/** A table of a department's own: a title over all columns, then the rows. */
export const writeTable = async ([title = [], ...rows]: Grid): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow([title[0]])
  sheet.mergeCells(1, 1, 1, title.length)
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : typed(text))))
  return bytesOf(workbook)
}
