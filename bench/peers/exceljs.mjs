import ExcelJS from 'exceljs'
import { cellFont, sheetOf } from './sheet.mjs'

export const extension = 'xlsx'

export const init = () => {}

export const render = async (blocks) => {
  const { name, columns, header, merges, rows } = sheetOf(blocks)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: header.length }] })
  sheet.columns = columns.map(columnOf)
  sheet.addRows([...header, ...rows])
  for (const { top, left, bottom, right } of merges)
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  for (let row = 1; row <= header.length; row += 1)
    sheet.getRow(row).eachCell({ includeEmpty: true }, (cell) => {
      cell.style = headerStyle
    })
  return workbook.xlsx.writeBuffer()
}

const thin = { style: 'thin' }

const border = { top: thin, right: thin, bottom: thin, left: thin }

export const headerStyle = {
  font: { ...cellFont, bold: true },
  border,
  alignment: { horizontal: 'center' },
}

/** Rows that are added take their column's style. */
export const columnOf = ({ width, format, align }) => ({
  width,
  style: {
    font: cellFont,
    border,
    alignment: { horizontal: align },
    ...(format === undefined ? {} : { numFmt: format }),
  },
})
