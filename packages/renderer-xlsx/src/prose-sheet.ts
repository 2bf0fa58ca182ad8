import type { Report } from '@jibao/document'
import { letterheadRed, styles } from '@jibao/typography'
import type { Font, Workbook, Worksheet } from 'exceljs'
import { cellStyle } from './cell-styles.ts'
import { pageNumbers, prosePage } from './page-setup.ts'
import { proseSheetName, type SheetPlan } from './plan-sheets.ts'
import { type ProseLine, proseOf } from './prose-lines.ts'
import { plainRun, type Run, textOf } from './runs.ts'
import { sheetLink } from './sheet-link.ts'
import { tallestRow, textHeight, unitsFor } from './sheet-measures.ts'
import { splitRuns } from './split-runs.ts'
import { writeText } from './write-text.ts'

/** A worksheet is read on a screen first: type at three quarters of its size on paper. */
const scale = 0.75

/** Body text of 36 characters a line fits between the margins of A4. */
const width = unitsFor(36, styles.body.size * scale)

/** Adds 正文: the prose in one column, a row a paragraph. */
export const addProseSheet = (
  workbook: Workbook,
  report: Report,
  names: SheetPlan['names'],
): void => {
  const sheet = workbook.addWorksheet(proseSheetName, {
    pageSetup: prosePage,
    headerFooter: pageNumbers,
    views: [{ state: 'normal', showGridLines: false }],
  })
  sheet.columns = [{ width }]
  for (const item of proseOf(report, names)) {
    if (item.type === 'pageBreak') sheet.lastRow?.addPageBreak()
    else addParagraph(sheet, item)
  }
}

const addParagraph = (sheet: Worksheet, line: ProseLine): void => {
  const { sheet: target, style } = line
  const size = style.size * scale
  const look = cellStyle({ ...style, size }, 'top')
  const font = { ...look.font, ...emphasis(line) }
  const heightOf = (text: string): number => textHeight(text, width, size)
  for (const runs of splitRuns(indented(line), (text) => heightOf(text) <= tallestRow)) {
    const text = textOf(runs)
    const row = sheet.addRow([])
    row.height = heightOf(text)
    writeText(row.getCell(1), runs, { ...look, font })
    if (target !== undefined) {
      row.getCell(1).value = { formula: sheetLink(target, text), result: text }
    }
  }
}

/** Excel can indent a whole cell only; a first line is indented by full-width blanks. */
const indented = ({ runs, style }: ProseLine): readonly Run[] =>
  style.indent === 0 ? runs : [plainRun('　'.repeat(style.indent)), ...runs]

const emphasis = ({ isRed = false, sheet }: ProseLine): Partial<Font> => {
  if (isRed) return { color: { argb: `FF${letterheadRed}` } }
  return sheet === undefined ? {} : { color: { argb: 'FF0563C1' }, underline: true }
}
