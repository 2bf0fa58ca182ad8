import { writeXlsx } from 'hucre/xlsx'
import { cellFont, sheetOf } from './sheet.mjs'

export const extension = 'xlsx'

export const init = () => {}

export const render = (blocks) => {
  const { name, columns, header, merges, rows } = sheetOf(blocks)
  return writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(columnOf),
        rows: [...header, ...rows],
        cells: headerCells(header),
        merges: merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
        freezePane: { rows: header.length },
      },
    ],
  })
}

const thin = { style: 'thin' }

const border = { top: thin, right: thin, bottom: thin, left: thin }

const columnOf = ({ width, format, align }) => ({
  width,
  ...(format === undefined ? {} : { numFmt: format }),
  style: { font: cellFont, border, alignment: { horizontal: align } },
})

const headerStyle = {
  font: { ...cellFont, bold: true },
  border,
  alignment: { horizontal: 'center' },
}

const headerCells = (header) =>
  new Map(
    header.flatMap((texts, row) =>
      texts.map((value, column) => [`${row},${column}`, { value, style: headerStyle }]),
    ),
  )
