import { type ITableOptions, type Paragraph, Table, TableCell, TableRow } from 'docx'

const none = { style: 'none', size: 0, color: 'auto' } as const

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const

/** A cell of a table that only sets things side by side. */
export interface ColumnsCell {
  /** Twips. */
  readonly width: number
  readonly children: readonly Paragraph[]
  readonly columnSpan?: number
  readonly verticalAlign?: 'top' | 'bottom'
}

const cellOf = ({ width, children, columnSpan = 1, verticalAlign }: ColumnsCell): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    columnSpan,
    ...(verticalAlign === undefined ? {} : { verticalAlign }),
    children,
  })

/** Paragraphs side by side, where tabs would lose their turns; without rules and without padding. */
export const columnsTable = (
  columnWidths: readonly number[],
  rows: readonly (readonly ColumnsCell[])[],
  { foot, ...options }: Omit<ITableOptions, 'rows'> & { readonly foot?: TableRow } = {},
): Table =>
  new Table({
    layout: 'fixed',
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: noBorders,
    ...options,
    rows: [
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cellOf) })),
      ...(foot === undefined ? [] : [foot]),
    ],
  })
