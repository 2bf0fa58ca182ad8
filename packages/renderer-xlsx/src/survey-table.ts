import { beginsAt, type PlacedCell, type TableNode, tableSquares } from '@jibao/document'
import { breathe } from '@jibao/render'
import type { AddressedCells } from './addressed-cells.ts'
import type { AddressedCell } from './cell-formula.ts'
import type { SquareAddress } from './square-address.ts'
import { contentOf, isBare, numberIn } from './table-content.ts'
import { openTableLayout } from './table-layout.ts'

/** What must be known of all cells of a table before the first is written. */
export interface TableSurvey {
  /** Of the columns, in digits of the default face. */
  readonly widths: readonly number[]
  /** Of the rows, points; how high the first is, the last may decide. */
  readonly heights: readonly number[]
  /** What its formulas and sparklines may point at. */
  readonly addressed: AddressedCells
  readonly spanning: readonly PlacedCell[]
  readonly sparklines: readonly PlacedCell[]
  /** Whether each of its cells holds a text or a figure and nothing more. */
  readonly isPlain: boolean
}

/** So many cells are looked at without a pause. */
const stretch = 20_000

/** Looks at every cell of a table once, and keeps those that are not like most. */
export const surveyTable = async (
  table: TableNode,
  squareAt: SquareAddress,
  signal: AbortSignal,
): Promise<TableSurvey> => {
  const { columns } = table
  const layout = openTableLayout(columns)
  const addressed = new Map<string, AddressedCell>()
  const spanning: PlacedCell[] = []
  const sparklines: PlacedCell[] = []
  let isPlain = true
  const look = (placed: PlacedCell): void => {
    const { row, column, rowSpan, colSpan } = placed
    const content = contentOf(placed, columns[column]?.role)
    layout.add(content)
    isPlain &&= isBare(placed.cell)
    if (content.kind === 'sparkline') sparklines.push(placed)
    if (rowSpan > 1 || colSpan > 1) spanning.push(placed)
    const id = content.value?.id
    const number = id === undefined ? undefined : numberIn(content)
    if (id !== undefined && number !== undefined)
      addressed.set(id, { ...number, address: squareAt(row, column) })
  }
  let [rowCount, looked] = [0, 0]
  for (const squares of tableSquares(table)) {
    const row = rowCount
    rowCount += 1
    let column = 0
    for (const placed of squares) {
      if (beginsAt(placed, row, column)) look(placed)
      column += 1
    }
    looked += squares.length
    if (looked < stretch) continue
    looked = 0
    await breathe(signal)
  }
  const widths = layout.widths()
  const heights = layout.heights(rowCount, widths)
  return { widths, heights, addressed, spanning, sparklines, isPlain }
}
