import type { Cell, CellRange, Sheet } from '../workbook.ts'
import { expandSpans, type Span } from './expand-spans.ts'

/** What a reader found in a sheet. */
export interface FoundSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly cells: readonly Cell[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly Span[]
  readonly hiddenColumns: readonly Span[]
}

const farthest = (cells: readonly Cell[], measure: (cell: Cell) => number): number =>
  cells.reduce((found, cell) => Math.max(found, measure(cell)), 0)

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column

/** In order, and without what is hidden beyond the last cell. */
export const makeSheet = (found: FoundSheet): Sheet => ({
  name: found.name,
  isHidden: found.isHidden,
  cells: found.cells.toSorted(byPlace),
  merges: found.merges,
  hiddenRows: expandSpans(
    found.hiddenRows,
    farthest(found.cells, ({ row }) => row),
  ),
  hiddenColumns: expandSpans(
    found.hiddenColumns,
    farthest(found.cells, ({ column }) => column),
  ),
})
