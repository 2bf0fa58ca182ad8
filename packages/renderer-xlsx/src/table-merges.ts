import type { PlacedCell } from '@jibao/document'
import type { SquareAddress } from './square-address.ts'

/**
 * The ranges of cells that span, in the order in which one comes to what they cover.
 * @param spanning only such
 */
export const tableMerges = (
  spanning: readonly PlacedCell[],
  squareAt: SquareAddress,
): readonly string[] =>
  spanning
    .toSorted((a, b) => firstCovered(a).row - firstCovered(b).row || a.column - b.column)
    .map(({ row, column, rowSpan, colSpan }) => {
      const end = squareAt(row + rowSpan - 1, column + colSpan - 1)
      return `${squareAt(row, column)}:${end}`
    })

const firstCovered = ({ row, colSpan }: PlacedCell): { readonly row: number } => ({
  row: colSpan > 1 ? row : row + 1,
})
