import { type PlacedCell, plainText, type TableGrid } from '@jibao/document'
import type { TextStyle } from '../styles.ts'
import { cellPadding } from '../table-look.ts'
import { textRoom } from '../text-room.ts'

/** Rows no higher than this, in points, are not parted from a cell that is merged over them: a third of a page. */
const keptHeight = 210

/**
 * The merged cells that stay on one page with all of their rows; over more rows a cell is said again.
 * @param widths of the columns, points
 * @param padding beside the text of a cell, both sides together, points
 */
export const keptCells = (
  { cells, rowCount }: TableGrid,
  { size, lineHeight }: TextStyle,
  { widths, padding }: { readonly widths: readonly number[]; readonly padding: number },
): ReadonlySet<PlacedCell> => {
  const heightOf = ({ cell, column, colSpan }: PlacedCell): number => {
    const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, -padding)
    const lines = Math.ceil((textRoom(plainText(cell.children)) * size) / Math.max(size, width))
    return Math.max(1, lines) * lineHeight + cellPadding.above + cellPadding.below
  }
  const heights = Array.from({ length: rowCount }, () => 0)
  for (const placed of cells) {
    if (placed.rowSpan > 1) continue
    heights[placed.row] = Math.max(heights[placed.row] ?? 0, heightOf(placed))
  }
  return new Set(
    cells.filter(({ row, rowSpan }) => {
      const height = heights.slice(row, row + rowSpan).reduce((sum, one) => sum + one, 0)
      return rowSpan > 1 && height <= keptHeight
    }),
  )
}
