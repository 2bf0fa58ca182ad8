import type { PlacedCell, TableGrid, TableNode } from '@jibao/document'
import { styles, type TextStyle } from '../styles.ts'
import { type CellNeeds, cellNeeds } from './cell-needs.ts'
import { keptCells } from './kept-cells.ts'
import { type ColumnNeeds, shareColumns } from './share-columns.ts'

/** How a table stands on the pages, the same in every paged format. */
export interface TableSetting {
  /** Widths of its columns in points; they add up to the table's exactly. */
  readonly widths: readonly number[]
  readonly size: TableSize
  readonly text: TextStyle
  readonly header: TextStyle
  /** Merged cells that stay on one page with all of their rows. */
  readonly kept: ReadonlySet<PlacedCell>
}

/** `small` where columns are so many that in larger type each name would take three lines. */
export type TableSize = 'normal' | 'small'

const looks = {
  normal: { text: styles.tableText, header: styles.tableHeader },
  small: { text: styles.smallTableText, header: styles.smallTableHeader },
} as const satisfies Readonly<Record<TableSize, object>>

interface Needs extends ColumnNeeds {
  readonly ample: number
}

/**
 * @param width of the table, points
 * @param padding beside the text of a cell, both sides together, points
 */
export const setTable = (
  node: TableNode,
  grid: TableGrid,
  { width, padding }: { readonly width: number; readonly padding: number },
): TableSetting => {
  const needed = (needs: readonly Needs[]): number =>
    needs.reduce((sum, { ample }) => sum + ample, 0)
  const cells = needsOfCells(node, grid)
  const normal = columnNeeds(node, cells, { size: looks.normal.text.size, padding })
  const size = needed(normal) > width ? 'small' : 'normal'
  const { text, header } = looks[size]
  const widths = shareColumns(columnNeeds(node, cells, { size: text.size, padding }), width)
  return { widths, size, text, header, kept: keptCells(grid, text, { widths, padding }) }
}

/** By column: of the cells that are in it alone. */
const needsOfCells = (
  { columns }: TableNode,
  { cells }: TableGrid,
): readonly (readonly CellNeeds[])[] => {
  const needs = columns.map((): CellNeeds[] => [])
  const known = columns.map(() => new Map<string, CellNeeds>())
  for (const placed of cells) {
    const { column } = placed
    const [role, texts] = [columns[column]?.role, known[column]]
    if (placed.colSpan > 1 || role === undefined || texts === undefined) continue
    needs[column]?.push(cellNeeds(placed, role, texts))
  }
  return needs
}

const columnNeeds = (
  { columns }: TableNode,
  needsOf: readonly (readonly CellNeeds[])[],
  { size, padding }: { readonly size: number; readonly padding: number },
): readonly Needs[] =>
  columns.map(({ weight }, column) => {
    const character = size + padding
    const own = needsOf[column] ?? []
    const most = (need: 'least' | 'fair' | 'ample'): number =>
      own.reduce((widest, needs) => Math.max(widest, needs[need] * size + padding), character)
    return { weight, character, least: most('least'), fair: most('fair'), ample: most('ample') }
  })
