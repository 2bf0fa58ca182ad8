import type { PlacedCell, TableColumn } from '@jibao/document'
import { styles } from '@jibao/typography'
import {
  lineHeight,
  tallestRow,
  textHeight,
  total,
  unitsFor,
  widestLine,
} from './sheet-measures.ts'
import type { CellContent } from './table-content.ts'

const { size } = styles.tableText

/** Columns fill A4 landscape between its margins at full size. */
const pageWidth = 140

/** Em to which a text may be squeezed before it widens its column; a number never breaks. */
const squeeze = { header: 4, text: 6 } as const

/** Em that a line of a few points takes. */
const sparklineWidth = 6

/** Room for the arrow with which a column is filtered. */
const filterArrow = 2.5

/** Faces differ a little in width, and a number stands off its right border. */
const slack = 2

interface Demand {
  readonly weight: number
  least: number
  /** Enough for every text on one line. */
  ample: number
}

const narrowest = unitsFor(2, size)

/** How wide the columns of a table are and how high its rows; each cell is shown to it once. */
export interface TableLayout {
  readonly add: (content: CellContent) => void
  /** Widths by weight, but room for every number, and what a column cannot use goes to the others. */
  readonly widths: () => readonly number[]
  /** Heights that show every text in full as far as Excel's tallest row allows; points. */
  readonly heights: (rowCount: number, widths: readonly number[]) => readonly number[]
}

/** A cell that may ask for more than a line. */
interface WordyCell {
  readonly placed: PlacedCell
  readonly text: string
  /** Of its longest line as typed, em. */
  readonly width: number
}

/** A long table has many cells: of most, no more is kept than what they ask of their column. */
export const openTableLayout = (columns: readonly TableColumn[]): TableLayout => {
  const demands = columns.map(
    ({ weight }): Demand => ({ weight, least: narrowest, ample: narrowest }),
  )
  const wordy: WordyCell[] = []
  return {
    add: (content) => {
      const width = widestLine(content.text)
      const demand = demands[content.placed.column]
      if (demand !== undefined && content.placed.colSpan === 1) raise(demand, content, width)
      if (mayBreak(content, width))
        wordy.push({ placed: content.placed, text: content.text, width })
    },
    widths: () => columnWidths(demands),
    heights: (rowCount, widths) => rowHeights(rowCount, wordy, widths),
  }
}

/** @param width of its longest line as typed, em */
const raise = (demand: Demand, { kind, placed }: CellContent, width: number): void => {
  const wish = kind === 'sparkline' ? sparklineWidth : width
  const isNumber = kind === 'value' || kind === 'ordinal'
  const squeezed = isNumber ? Infinity : squeeze[placed.inHeader ? 'header' : 'text']
  const room = placed.inHeader ? filterArrow : slack
  demand.least = Math.max(demand.least, unitsFor(Math.min(wish, squeezed), size) + room)
  demand.ample = Math.max(demand.ample, unitsFor(wish, size) + room)
}

/** A shorter text has its line in every column, and every row has room for a line. */
const mayBreak = ({ text, placed: { inHeader, colSpan } }: CellContent, width: number): boolean =>
  colSpan > 1 || width > squeeze[inHeader ? 'header' : 'text'] || text.includes('\n')

const columnWidths = (demands: readonly Demand[]): readonly number[] => {
  const unit = pageWidth / total(demands.map(({ weight }) => weight))
  const isModest = ({ weight, ample }: Demand): boolean => ample <= weight * unit
  const others = demands.filter((demand) => !isModest(demand))
  const rest = pageWidth - total(demands.filter(isModest).map(({ ample }) => ample))
  const otherUnit = rest / total(others.map(({ weight }) => weight))
  return demands.map((demand) => {
    const { weight, least, ample } = demand
    const width = isModest(demand) ? ample : Math.min(ample, Math.max(least, weight * otherUnit))
    return Math.round(width * 100) / 100
  })
}

const rowHeights = (
  rowCount: number,
  cells: readonly WordyCell[],
  widths: readonly number[],
): readonly number[] => {
  const heights = Array<number>(rowCount).fill(textHeight('', pageWidth, size))
  const lowFirst = cells.toSorted((a, b) => a.placed.rowSpan - b.placed.rowSpan)
  for (const { placed, text, width } of lowFirst) {
    const { row, column, rowSpan, colSpan } = placed
    const units = totalOf(widths, column, colSpan)
    const wanted = text.includes('\n')
      ? textHeight(text, units, size)
      : lineHeight(width, units, size)
    const missing = wanted - totalOf(heights, row, rowSpan)
    if (missing <= 0) continue
    for (let each = row; each < row + rowSpan; each += 1) {
      heights[each] = Math.min(tallestRow, (heights[each] ?? 0) + missing / rowSpan)
    }
  }
  return heights.map((height) => Math.ceil(height))
}

/** Of so many from one on; most often it is one. */
const totalOf = (numbers: readonly number[], from: number, count: number): number =>
  count === 1 ? (numbers[from] ?? 0) : total(numbers.slice(from, from + count))
