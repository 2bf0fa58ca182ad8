import type { Borders } from './wordml/border.ts'
import { type TableProperties, table } from './wordml/table.ts'
import { type CellProperties, tableCell } from './wordml/table-cell.ts'
import { tableRow } from './wordml/table-row.ts'

const none = { style: 'none', size: 0, color: 'auto' } as const

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const satisfies Borders

export const noMargins = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** A cell of a table that only sets things side by side. */
export interface ColumnsCell
  extends Pick<CellProperties, 'width' | 'columnSpan' | 'verticalAlign'> {
  /** Paragraphs. */
  readonly content: string
}

const cellOf = ({ content, columnSpan = 1, ...properties }: ColumnsCell): string =>
  tableCell({ ...properties, columnSpan }, content)

/** Paragraphs side by side, where tabs would lose their turns; without rules and without padding. */
export const columnsTable = (
  columnWidths: readonly number[],
  rows: readonly (readonly ColumnsCell[])[],
  {
    foot = '',
    ...options
  }: Partial<Pick<TableProperties, 'float' | 'borders'>> & { readonly foot?: string } = {},
): string =>
  table(
    { columnWidths, margins: noMargins, borders: noBorders, ...options },
    rows.map((cells) => tableRow({ cantSplit: true }, cells.map(cellOf).join(''))).join('') + foot,
  )
