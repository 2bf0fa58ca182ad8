import type { PlacedCell, TableNode } from '@jibao/document'
import { styles, type TextStyle } from '@jibao/typography'
import type { CellBorder, CellStyle } from './book/cell-style.ts'
import { cellStyle, headerFill } from './cell-styles.ts'

/** One object a look, as `CellStyle` asks for. */
export interface TableLooks {
  readonly header: CellStyle
  readonly left: CellStyle
  readonly center: CellStyle
  readonly number: CellStyle
}

const looksWith = (border: CellBorder): TableLooks => {
  const bordered = (style: TextStyle, align: TextStyle['align']): CellStyle => ({
    ...cellStyle({ ...style, align }),
    border,
  })
  return {
    header: {
      ...bordered(styles.tableHeader, 'center'),
      fill: headerFill,
    },
    left: bordered(styles.tableText, 'left'),
    center: bordered(styles.tableText, 'center'),
    /** A character off the border, else numbers touch the text of the next column. */
    number: {
      ...bordered(styles.tableText, 'right'),
      alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
    },
  }
}

const gridLooks = looksWith({ top: 'thin', left: 'thin', bottom: 'thin', right: 'thin' })

/** The looks of a row: the thick line on top of the table or none, then what ends with the row. */
const rowLooks = (top: CellBorder) => ({
  head: looksWith({ ...top, bottom: 'thin' }),
  table: looksWith({ ...top, bottom: 'medium' }),
  nothing: looksWith(top),
})

const threeLineLooks = { first: rowLooks({ top: 'medium' }), later: rowLooks({}) } as const

/** How the cells look in a table of three lines: on top, below the header, at the bottom. */
const threeLineLook = (
  { row, rowSpan }: Pick<PlacedCell, 'row' | 'rowSpan'>,
  { header, rows }: Pick<TableNode, 'header' | 'rows'>,
): TableLooks => {
  const looks = threeLineLooks[row === 0 ? 'first' : 'later']
  const end = row + rowSpan
  const isLast = end === header.length + rows.length
  return looks[isLast ? 'table' : end === header.length ? 'head' : 'nothing']
}

/** How a cell of the table looks. */
export const tableLook = (table: TableNode, placed: PlacedCell): TableLooks =>
  table.ruling === 'three-line' ? threeLineLook(placed, table) : gridLooks
