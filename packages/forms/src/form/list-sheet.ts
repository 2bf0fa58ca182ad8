import type { CellValue, Workbook } from 'exceljs'
import { storedText } from './cell-contents.ts'
import { headerStyle, listStyle, sizes, titleStyle } from './form-styles.ts'
import { landscapePage } from './page-setup.ts'
import { textHeight } from './row-height.ts'

interface ListColumn {
  readonly heading: string
  readonly width: number
}

/** A text, or a text that leads to a cell of the workbook. */
export interface ListCell {
  readonly text: string
  readonly leadsTo?: { readonly sheet: string; readonly address: string }
}

interface ListContent {
  readonly title: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly ListCell[])[]
}

/** Points. */
const headerHeight = 24

/** Adds a sheet with one table of texts. */
export const addListSheet = (
  workbook: Workbook,
  name: string,
  { title, columns, rows }: ListContent,
): void => {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { ...landscapePage, printTitlesRow: '2:2' },
    views: [{ state: 'frozen', ySplit: 2 }],
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  const titleRow = sheet.addRow([storedText(title)])
  titleRow.getCell(1).style = titleStyle
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  titleRow.height = textHeight(title, width, sizes.title)
  sheet.mergeCells(1, 1, 1, columns.length)
  const header = sheet.addRow(columns.map(({ heading }) => heading))
  header.eachCell((cell) => {
    cell.style = headerStyle
  })
  header.height = headerHeight
  for (const cells of rows) {
    const row = sheet.addRow(cells.map(valueOfCell))
    cells.forEach((_, index) => {
      row.getCell(index + 1).style = listStyle
    })
    row.height = Math.max(
      ...cells.map(({ text }, index) => textHeight(text, columns[index]?.width ?? 1)),
    )
  }
}

/** By a formula: a hyperlink of exceljs is a relation to somewhere outside of the file. */
const valueOfCell = ({ text, leadsTo }: ListCell): CellValue =>
  leadsTo === undefined
    ? storedText(text)
    : {
        formula: `HYPERLINK("#'${leadsTo.sheet}'!${leadsTo.address}","${text.replaceAll('"', '""')}")`,
        result: text,
      }
