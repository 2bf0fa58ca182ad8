import writeExcelFile from 'write-excel-file/node'
import { cellFont, sheetOf } from './sheet.mjs'

export const extension = 'xlsx'

export const init = () => {}

export const render = (blocks) => {
  const { name, columns, header, merges, rows } = sheetOf(blocks)
  const data = [...headerRows(header, merges), ...rows.map((texts) => cellsOf(texts, columns))]
  return writeExcelFile(data, {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: header.length,
    fontFamily: cellFont.name,
    fontSize: cellFont.size,
  }).toBuffer()
}

const borderStyle = 'thin'

const cellsOf = (texts, columns) =>
  texts.map((value, column) => {
    const { format, align } = columns[column]
    return { value, align, borderStyle, ...(format === undefined ? {} : { format }) }
  })

const headerRows = (header, merges) =>
  header.map((texts, row) =>
    texts.map((value, column) => {
      const merge = merges.find(({ top, left }) => top === row && left === column)
      return value === null
        ? null
        : {
            value,
            align: 'center',
            fontWeight: 'bold',
            borderStyle,
            ...(merge && {
              rowSpan: merge.bottom - merge.top + 1,
              columnSpan: merge.right - merge.left + 1,
            }),
          }
    }),
  )
