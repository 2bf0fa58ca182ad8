import type { Report } from '@jibao/document'
import { letterheadRed, styles } from '@jibao/typography'
import type { Font, Style, Workbook, Worksheet } from 'exceljs'
import { cellStyle, headerFill, onGround } from './cell-styles.ts'
import { outlineDepths } from './outline-depths.ts'
import { prosePage } from './page-setup.ts'
import type { SheetPlan } from './plan-sheets.ts'
import { type ProseLine, proseOf } from './prose-lines.ts'
import { plainRun, type Run, textOf } from './runs.ts'
import { sheetLink } from './sheet-link.ts'
import { tallestRow, textHeight, unitsFor } from './sheet-measures.ts'
import { splitRuns } from './split-runs.ts'
import { proseSheetName, type SheetWords, wordsOf } from './words.ts'
import { writeText } from './write-text.ts'

/** A worksheet is read on a screen first: type at three quarters of its size on paper. */
const scale = 0.75

const bodySize = styles.body.size * scale

/** The columns 层级, 编号 and 正文; the last two fit between the margins of A4. */
const columns = {
  level: { index: 1, width: unitsFor(4.5, styles.tableText.size) },
  number: { index: 2, width: unitsFor(4, bodySize) },
  text: { index: 3, width: unitsFor(27, bodySize) },
} as const

/** Adds 正文: the prose in reading order, a row a paragraph, to be filtered by what a row is. */
export const addProseSheet = (
  workbook: Workbook,
  report: Report,
  names: SheetPlan['names'],
): void => {
  const words = wordsOf(report.metadata.language)
  const items = proseOf(report, names)
  const depths = outlineDepths(items)
  const sheet = workbook.addWorksheet(proseSheetName, {
    properties: {
      outlineLevelRow: Math.max(0, ...depths.values()),
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
    headerFooter: { oddFooter: words.pageNumbers },
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
  })
  sheet.columns = Object.values(columns).map(({ width }) => ({ width }))
  addHeader(sheet, words)
  for (const item of items) {
    if (item.type === 'pageBreak') sheet.lastRow?.addPageBreak()
    else addParagraph(sheet, item, depths.get(item) ?? 0, words)
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: 3 } }
  // What the report says; 层级 and the header are for the screen.
  sheet.pageSetup = { ...prosePage, printArea: `B$2:C$${sheet.rowCount}` }
}

const addHeader = (sheet: Worksheet, { proseColumns }: SheetWords): void => {
  const row = sheet.addRow([])
  row.height = textHeight('', columns.level.width, styles.tableHeader.size)
  const look = { ...cellStyle(styles.tableHeader), fill: headerFill }
  writeText(row.getCell(columns.level.index), [plainRun(proseColumns.level)], look)
  writeText(row.getCell(columns.number.index), [plainRun(proseColumns.number)], look)
  writeText(row.getCell(columns.text.index), [plainRun(proseColumns.text)], look)
}

const addParagraph = (
  sheet: Worksheet,
  line: ProseLine,
  depth: number,
  { levels }: SheetWords,
): void => {
  const { sheet: target, style, level, number } = line
  const size = style.size * scale
  const look = cellStyle({ ...style, size }, 'top')
  const styled = { ...look, font: { ...look.font, ...emphasis(line) } }
  const heightOf = (text: string): number => textHeight(text, columns.text.width, size)
  const parts = splitRuns(indented(line), (text) => heightOf(text) <= tallestRow)
  for (const [index, runs] of parts.entries()) {
    const text = textOf(runs)
    const row = sheet.addRow([])
    row.height = heightOf(text)
    row.outlineLevel = depth
    writeText(row.getCell(columns.level.index), [plainRun(levels[level])], levelLook)
    if (number !== undefined && index === 0) {
      writeText(row.getCell(columns.number.index), [plainRun(number)], numberLook(look))
    }
    const cell = row.getCell(columns.text.index)
    writeText(cell, runs, onGround(styled, runs))
    if (target !== undefined) cell.value = { formula: sheetLink(target, text), result: text }
  }
}

const levelLook: Partial<Style> = cellStyle({ ...styles.tableNote, align: 'center' }, 'top')

/** As the text that it counts, close to it; a long one shrinks. */
const numberLook = (look: Partial<Style>): Partial<Style> => ({
  ...look,
  alignment: { horizontal: 'right', vertical: 'top', shrinkToFit: true },
})

/** Excel can indent a whole cell only; a first line is indented by full-width blanks. */
const indented = ({ runs, style, number }: ProseLine): readonly Run[] =>
  style.indent === 0 || number !== undefined ? runs : [plainRun('　'.repeat(style.indent)), ...runs]

const emphasis = ({ isRed = false, sheet }: ProseLine): Partial<Font> => {
  if (isRed) return { color: { argb: `FF${letterheadRed}` } }
  return sheet === undefined ? {} : { color: { argb: 'FF0563C1' }, underline: true }
}
