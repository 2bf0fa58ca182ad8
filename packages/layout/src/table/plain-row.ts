import type { LaidItem } from '../pages/laid-page.ts'
import { type CellBlock, isText, type Square, type TableBlock } from '../pdfmake-nodes.ts'
import { PlacedLine } from '../placed-line.ts'
import type { SetText } from '../text/set-text.ts'

/** A row of a table in which nothing is merged, as most are: laid out without pdfmake, as it would. */
export type PlainRow = readonly CellBlock[]

export const isPlain = (row: readonly Square[]): row is PlainRow =>
  row.every(
    (square) =>
      isText(square) && square.rowSpan === 1 && square.colSpan === 1 && square.border === undefined,
  )

/** What lies above and below the lines of a row; points. */
interface RowFrame {
  readonly ruleAbove: number
  readonly above: number
  readonly below: number
  readonly ruleBelow: number
  readonly upright: number
}

export const frameOf = ({ layout, table }: TableBlock, row: number): RowFrame => ({
  ruleAbove: layout.hLineWidth(row, { table }),
  above: layout.paddingTop(),
  below: layout.paddingBottom(),
  ruleBelow: layout.hLineWidth(row + 1, { table }),
  upright: layout.vLineWidth(),
})

/** Line by line, as pdfmake adds them up: a product would be rounded otherwise. */
const linesHigh = ({ block, paragraph }: SetText, from: number): number => {
  let reached = from
  for (let line = 0; line < paragraph.lines.length; line += 1) reached += block.setting.lineHeight
  return reached
}

/** Of a row by itself, with the rule below it; points. */
export const heightOfRow = (texts: readonly SetText[], frame: RowFrame): number => {
  let bottom = frame.above
  for (const text of texts) bottom = Math.max(bottom, linesHigh(text, frame.above))
  return bottom + frame.below + frame.ruleBelow
}

/** Where a row is put, of what pdfmake's context says. */
interface RowPlace {
  readonly x: number
  y: number
  availableHeight: number
}

/** Where the columns of a table are; points, those of the text within from one to the next. */
export interface Columns {
  readonly gaps: readonly number[]
  readonly widths: readonly number[]
  /** Of the uprights, from the left of the table; one more than there are columns. */
  readonly uprights: readonly number[]
}

/** Puts a row onto a page and moves on below it; `false` where it does not fit. */
export const placeRow = (
  texts: readonly SetText[],
  frame: RowFrame,
  columns: Columns,
  place: RowPlace,
  items: LaidItem[],
): boolean => {
  const top = place.y + frame.above
  const reserved = frame.ruleBelow + frame.below
  const room = place.availableHeight - reserved - frame.above
  let bottom = top
  for (const text of texts) bottom = Math.max(bottom, linesHigh(text, top))
  // What just fits, or not, pdfmake is left to judge.
  if (bottom - top > room - hair) return false

  let x = place.x
  for (const [column, text] of texts.entries()) {
    x += columns.gaps[column] ?? 0
    let y = top
    for (const line of text.paragraph.lines) {
      items.push({ type: 'line', item: new PlacedLine({ text, line }, x + line.x, y) })
      y += text.block.setting.lineHeight
    }
    x += columns.widths[column] ?? 0
  }
  const end = bottom + frame.below
  const { uprights } = columns
  if (frame.upright > 0) {
    for (const upright of uprights) {
      const middle = upright + frame.upright / 2 + place.x
      items.push(
        rule(middle, place.y - frame.ruleAbove, middle, end + frame.ruleBelow, frame.upright),
      )
    }
  }
  if (frame.ruleBelow > 0) {
    const middle = frame.ruleBelow / 2 + end
    for (let column = 0; column + 1 < uprights.length; column += 1) {
      const [from = 0, to = 0] = [uprights[column], uprights[column + 1]]
      items.push(rule(from + place.x, middle, to + place.x, middle, frame.ruleBelow))
    }
  }
  place.y = end + frame.ruleBelow
  place.availableHeight = room - (bottom - top) - frame.below + reserved - frame.ruleBelow
  return true
}

/** Points; far above what sums are rounded by, far below a line. */
const hair = 1e-3

/** Of the shape of pdfmake's own. */
const rule = (x1: number, y1: number, x2: number, y2: number, lineWidth: number): LaidItem => {
  const item = { type: 'line', x1, x2, y1, y2, lineWidth, dash: undefined, lineColor: 'black' }
  return { type: 'vector', item }
}
