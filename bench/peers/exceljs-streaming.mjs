import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { columnOf, headerStyle } from './exceljs.mjs'
import { sheetOf } from './sheet.mjs'

export const extension = 'xlsx'

export const init = () => {}

export const render = async (blocks) => {
  const { name, columns, header, merges, rows } = sheetOf(blocks)
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: header.length }] })
  sheet.columns = columns.map(columnOf)
  const headerRows = header.map((texts) => sheet.addRow(texts))
  for (const { top, left, bottom, right } of merges)
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  for (const row of headerRows) {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = headerStyle
    })
    row.commit()
  }
  for (const row of rows) sheet.addRow(row).commit()
  await workbook.commit()
  return bytes
}
