import type { Report } from '@jibao/document'
import { letterheadRed, styles } from '@jibao/typography'
import { type CellPlace, cellPlace } from './book/cell-place.ts'
import type { CellFont, CellStyle } from './book/cell-style.ts'
import { openPen, type Pen } from './book/pen.ts'
import type { Worksheet } from './book/worksheet.ts'
import { writeCell } from './book/write-cell.ts'
import { writeRow } from './book/write-row.ts'
import { cellStyle, headerFill, onGround } from './cell-styles.ts'
import { outlineDepths } from './outline-depths.ts'
import { prosePage } from './page-setup.ts'
import type { SheetPlan } from './plan-sheets.ts'
import { type ProseLine, proseOf } from './prose-lines.ts'
import { plainRun, type Run, textOf } from './runs.ts'
import type { SheetContext } from './sheet-context.ts'
import { sheetLink } from './sheet-link.ts'
import { tallestRow, textHeight, unitsFor } from './sheet-measures.ts'
import { splitRuns } from './split-runs.ts'
import { plainCell, textCell } from './text-cell.ts'
import { proseSheetName, wordsOf } from './words.ts'

/** A worksheet is read on a screen first: type at three quarters of its size on paper. */
const scale = 0.75

const bodySize = styles.body.size * scale

/** The columns 层级, 编号 and 正文; the last two fit between the margins of A4. */
const columns = {
  level: { number: 1, width: unitsFor(4.5, styles.tableText.size) },
  number: { number: 2, width: unitsFor(4, bodySize) },
  text: { number: 3, width: unitsFor(27, bodySize) },
} as const

const lastColumn = Object.keys(columns).length

/** 正文: the prose in reading order, a row a paragraph, to be filtered by what a row is. */
export const proseSheet = (
  report: Report,
  names: SheetPlan['names'],
  context: SheetContext,
): Worksheet => {
  const { pageNumbers } = wordsOf(context.language)
  const items = proseOf(report, names)
  const depths = outlineDepths(items)
  const pen = openPen()
  const pageBreaks: number[] = []
  headerRow(pen, context)
  let last = 1
  for (const item of items) {
    if (item.type === 'pageBreak') pageBreaks.push(last)
    else last += paragraphRows(pen, item, { after: last, depth: depths.get(item) ?? 0 }, context)
  }
  return {
    name: proseSheetName,
    // What the report says; 层级 and the header are for the screen.
    page: prosePage(`$B$2:$C$${last}`, pageNumbers),
    frozen: { columns: 0, rows: 1 },
    hasGridLines: false,
    outlineDepth: Math.max(0, ...depths.values()),
    widths: Object.values(columns).map(({ width }) => width),
    rowCount: last,
    rows: [pen.take()],
    filter: `A1:C${last}`,
    merges: [],
    rules: [],
    pageBreaks,
  }
}

const headerLook: CellStyle = { ...cellStyle(styles.tableHeader), fill: headerFill }

const headerRow = (pen: Pen, { language, tables }: SheetContext): void => {
  const { proseColumns } = wordsOf(language)
  const height = textHeight('', columns.level.width, styles.tableHeader.size)
  const titles = [proseColumns.level, proseColumns.number, proseColumns.text]
  writeRow(pen, { number: 1, height, lastColumn }, () => {
    for (const [index, title] of titles.entries())
      plainCell(pen, cellPlace(index + 1, 1), title, headerLook, tables)
  })
}

interface ParagraphPlace {
  /** Rows that there are already. */
  readonly after: number
  /** Headings that it stands under. */
  readonly depth: number
}

/**
 * The row of a paragraph, or several where one cannot be as tall.
 * @returns how many
 */
const paragraphRows = (
  pen: Pen,
  line: ProseLine,
  { after, depth }: ParagraphPlace,
  { language, tables }: SheetContext,
): number => {
  const { sheet: target, style, level, number } = line
  const levelName = wordsOf(language).levels[level]
  const size = style.size * scale
  const look = cellStyle({ ...style, size }, 'top')
  const styled = { ...look, font: { ...look.font, ...emphasis(line) } }
  const heightOf = (text: string): number => textHeight(text, columns.text.width, size)
  const parts = splitRuns(indented(line), (text) => heightOf(text) <= tallestRow)
  for (const [index, runs] of parts.entries()) {
    const text = textOf(runs)
    const row = after + index + 1
    const at = (column: keyof typeof columns): CellPlace => cellPlace(columns[column].number, row)
    writeRow(pen, { number: row, height: heightOf(text), lastColumn, depth }, () => {
      plainCell(pen, at('level'), levelName, levelLook, tables)
      if (number !== undefined && index === 0)
        plainCell(pen, at('number'), number, numberLook(look), tables)
      if (target === undefined) {
        textCell(pen, at('text'), runs, onGround(styled, runs), tables)
      } else {
        const link = sheetLink(target, text)
        writeCell.textFormula(pen, at('text'), tables.styles.cell(styled), link, text)
      }
    })
  }
  return parts.length
}

const levelLook: CellStyle = cellStyle({ ...styles.tableNote, align: 'center' }, 'top')

/** As the text that it counts, close to it; a long one shrinks. */
const numberLook = (look: CellStyle): CellStyle => ({
  ...look,
  alignment: { horizontal: 'right', vertical: 'top', shrinkToFit: true },
})

/** Excel can indent a whole cell only; a first line is indented by full-width blanks. */
const indented = ({ runs, style, number }: ProseLine): readonly Run[] =>
  style.indent === 0 || number !== undefined ? runs : [plainRun('　'.repeat(style.indent)), ...runs]

const emphasis = ({ isRed = false, sheet }: ProseLine): Partial<CellFont> => {
  if (isRed) return { colour: letterheadRed }
  return sheet === undefined ? {} : { colour: '0563C1', isUnderlined: true }
}
