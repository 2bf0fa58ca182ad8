import type { PlacedCell, TableGrid, TableNode } from '@jibao/document'
import { styles, type TextStyle } from '@jibao/typography'
import type { Borders, Style } from 'exceljs'
import { cellStyle, headerFill } from './cell-styles.ts'

/** One object a look: exceljs renders the style of each new object again. */
export interface TableLooks {
  readonly header: Partial<Style>
  readonly left: Partial<Style>
  readonly center: Partial<Style>
  readonly number: Partial<Style>
}

const looksWith = (border: Partial<Borders>): TableLooks => {
  const bordered = (style: TextStyle, align: TextStyle['align']): Partial<Style> => ({
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
      alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
    },
  }
}

const thin = { style: 'thin' } as const
const thick = { style: 'medium' } as const

const gridLooks = looksWith({ top: thin, left: thin, bottom: thin, right: thin })

/** The looks of a row: the thick line on top of the table or none, then what ends with the row. */
const rowLooks = (top: Partial<Borders>) => ({
  head: looksWith({ ...top, bottom: thin }),
  table: looksWith({ ...top, bottom: thick }),
  nothing: looksWith(top),
})

const threeLineLooks = { first: rowLooks({ top: thick }), later: rowLooks({}) } as const

/** How the cells look in a table of three lines: on top, below the header, at the bottom. */
const threeLineLook = (
  { row, rowSpan }: Pick<PlacedCell, 'row' | 'rowSpan'>,
  { rowCount, headerRowCount }: Pick<TableGrid, 'rowCount' | 'headerRowCount'>,
): TableLooks => {
  const looks = threeLineLooks[row === 0 ? 'first' : 'later']
  const end = row + rowSpan
  return looks[end === rowCount ? 'table' : end === headerRowCount ? 'head' : 'nothing']
}

/** How a cell of the table looks. */
export const tableLook = (
  ruling: TableNode['ruling'],
  placed: PlacedCell,
  grid: TableGrid,
): TableLooks => (ruling === 'three-line' ? threeLineLook(placed, grid) : gridLooks)
