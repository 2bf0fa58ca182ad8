import type { TableColumn, TableGrid } from '@jibao/document'
import { styles } from '@jibao/typography'
import { tallestRow, textHeight, total, unitsFor, widestLine } from './sheet-measures.ts'
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
  readonly least: number
  /** Enough for every text on one line. */
  readonly ample: number
}

const demandOf = (weight: number, contents: readonly CellContent[]): Demand => {
  const widest = (limitOf: (content: CellContent) => number): number =>
    Math.max(
      unitsFor(2, size),
      ...contents.map((content) => {
        const wish = content.sparkline === undefined ? widestLine(content.text) : sparklineWidth
        const em = Math.min(wish, limitOf(content))
        return unitsFor(em, size) + (content.placed.inHeader ? filterArrow : slack)
      }),
    )
  return {
    weight,
    least: widest(({ number, placed }) =>
      number === undefined ? squeeze[placed.inHeader ? 'header' : 'text'] : Infinity,
    ),
    ample: widest(() => Infinity),
  }
}

/** Widths by weight, but room for every number, and what a column cannot use goes to the others. */
export const columnWidths = (
  columns: readonly TableColumn[],
  contents: readonly CellContent[],
): readonly number[] => {
  const demands = columns.map(({ weight }, column) =>
    demandOf(
      weight,
      contents.filter(({ placed }) => placed.column === column && placed.colSpan === 1),
    ),
  )
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

/** Heights that show every text in full as far as Excel's tallest row allows; points. */
export const rowHeights = (
  { rowCount }: TableGrid,
  contents: readonly CellContent[],
  widths: readonly number[],
): readonly number[] => {
  const heights = Array<number>(rowCount).fill(textHeight('', pageWidth, size))
  const lowFirst = contents.toSorted((a, b) => a.placed.rowSpan - b.placed.rowSpan)
  for (const { placed, text } of lowFirst) {
    const { row, column, rowSpan, colSpan } = placed
    const width = total(widths.slice(column, column + colSpan))
    const missing = textHeight(text, width, size) - total(heights.slice(row, row + rowSpan))
    if (missing <= 0) continue
    for (let each = row; each < row + rowSpan; each += 1) {
      heights[each] = Math.min(tallestRow, (heights[each] ?? 0) + missing / rowSpan)
    }
  }
  return heights.map((height) => Math.ceil(height))
}
