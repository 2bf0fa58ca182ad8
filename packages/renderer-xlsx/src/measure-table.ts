import type { TableColumn, TableGrid } from '@jibao/document'
import { breathe } from '@jibao/render'
import { contentOf } from './table-content.ts'
import { openTableLayout } from './table-layout.ts'

/** Widths of the columns of a table and heights of its rows, points. */
export interface TableMeasures {
  readonly widths: readonly number[]
  readonly heights: readonly number[]
}

/** So many cells are measured without a pause. */
const stretch = 20_000

/** Measures a table before it is written: how high its first row is, its last may decide. */
export const measureTable = async (
  columns: readonly TableColumn[],
  { cells, rowCount }: TableGrid,
  signal: AbortSignal,
): Promise<TableMeasures> => {
  const layout = openTableLayout(columns)
  for (const [index, placed] of cells.entries()) {
    if (index % stretch === 0) await breathe(signal)
    layout.add(contentOf(placed, columns[placed.column]?.role))
  }
  const widths = layout.widths()
  return { widths, heights: layout.heights(rowCount, widths) }
}
