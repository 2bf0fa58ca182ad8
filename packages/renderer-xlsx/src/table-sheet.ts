import type { Language, TableColumn } from '@jibao/document'
import { styles, type TextStyle } from '@jibao/typography'
import type { Workbook, Worksheet, WorksheetView } from 'exceljs'
import { cellStyle } from './cell-styles.ts'
import { drawChart } from './drawings/draw-chart.ts'
import type { SheetDrawings } from './drawings/place-drawings.ts'
import { tablePage } from './page-setup.ts'
import type { TableSheet } from './plan-sheets.ts'
import { plainRun } from './runs.ts'
import { tallestRow, textHeight, total } from './sheet-measures.ts'
import { colourStatus } from './status-colours.ts'
import { tableContent } from './table-content.ts'
import { columnWidths, rowHeights } from './table-layout.ts'
import { wordsOf } from './words.ts'
import { writeCells } from './write-cells.ts'
import { writeText } from './write-text.ts'

/**
 * Adds a worksheet that holds one table and nothing else: caption, header, body, note.
 * @returns what is drawn on it, which is yet to be added
 */
export const addTableSheet = (
  workbook: Workbook,
  { name, table, chart }: TableSheet,
  language: Language,
): SheetDrawings => {
  const content = tableContent(table)
  const { grid, cells } = content
  const widths = columnWidths(table.columns, cells)
  const captionRows = table.caption === undefined ? 0 : 1
  const lastRow = captionRows + grid.rowCount
  const headRows = captionRows + grid.headerRowCount
  const hasBody = lastRow > headRows

  const sheet = workbook.addWorksheet(name, {
    pageSetup: tablePage(headRows),
    headerFooter: { oddFooter: wordsOf(language).pageNumbers },
    views: [frozenAt(frozenColumns(table.columns, widths), headRows)],
  })
  sheet.columns = widths.map((width) => ({ width }))
  if (table.caption !== undefined) {
    writeAcross(sheet, 1, table.caption, styles.tableCaption, widths)
  }
  const sparklines = writeCells(sheet, table, content, captionRows + 1)
  for (const [index, height] of rowHeights(grid, cells, widths).entries()) {
    sheet.getRow(captionRows + 1 + index).height = height
  }
  if (table.note !== undefined) {
    writeAcross(sheet, lastRow + 1, table.note, styles.tableNote, widths)
  }
  if (hasBody && grid.headerRowCount > 0) {
    sheet.autoFilter = {
      from: { row: headRows, column: 1 },
      to: { row: lastRow, column: grid.columnCount },
    }
  }
  if (hasBody) colourStatus(sheet, table.columns, headRows + 1, lastRow)
  const drawings = { sheet: sheet.id, sparklines }
  if (chart === undefined || chart.chart.data.length === 0) return drawings
  return { ...drawings, chart: drawChart(chart, sheet, { headerRow: headRows, language }) }
}

/** A text over the whole width of the table. */
const writeAcross = (
  sheet: Worksheet,
  row: number,
  text: string,
  style: TextStyle,
  widths: readonly number[],
): void => {
  writeText(sheet.getCell(row, 1), [plainRun(text)], cellStyle(style))
  if (widths.length > 1) sheet.mergeCells(row, 1, row, widths.length)
  sheet.getRow(row).height = Math.min(tallestRow, textHeight(text, total(widths), style.size))
}

/** The leading columns that name a row stay in view, as many as fit into half of the width. */
const frozenColumns = (columns: readonly TableColumn[], widths: readonly number[]): number => {
  const end = columns.findIndex(({ role }) => role !== 'ordinal' && role !== 'label')
  let [count, width] = [0, 0]
  while (count < end) {
    width += widths[count] ?? 0
    if (width > total(widths) / 2) break
    count += 1
  }
  return count
}

const frozenAt = (xSplit: number, ySplit: number): Partial<WorksheetView> =>
  xSplit + ySplit === 0 ? { state: 'normal' } : { state: 'frozen', xSplit, ySplit }
