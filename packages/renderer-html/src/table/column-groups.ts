import type { TableGrid } from '@jibao/document'
import type { Stretch } from './stretch.ts'

/** The columns as the first row of the header groups them. */
export const columnGroups = ({
  cells,
  columnCount,
  headerRowCount,
}: TableGrid): readonly Stretch[] =>
  headerRowCount === 0
    ? [{ start: 0, end: columnCount }]
    : cells
        .filter(({ row }) => row === 0)
        .map(({ column, colSpan }) => ({ start: column, end: column + colSpan }))
