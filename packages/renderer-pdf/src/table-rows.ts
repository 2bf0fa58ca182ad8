import type { PlacedCell, TableGrid, TableNode } from '@jibao/document'
import { columnAlignment, continuedMark, styles, type TextStyle } from '@jibao/typography'
import type { Faces } from './faces.ts'
import { inlineRuns } from './inline-runs.ts'
import type { CellMark } from './mark.ts'
import type { Borders, Square } from './pdfmake-nodes.ts'
import { textBlock } from './text-block.ts'

/** The rows of a table from `start` up to, not including, `end`: as many as a page holds. */
export interface TablePart {
  readonly node: TableNode
  readonly grid: TableGrid
  /** The table's number in the report. */
  readonly block: number
  /** The block that begins a page when the header would end one. */
  readonly leader: number
  readonly start: number
  readonly end: number
  readonly indents: ReadonlyMap<PlacedCell, number>
  readonly faces: Faces
}

type Row = readonly Square[]

export const headerRow = (part: TablePart, row: number): Row =>
  squaresOf(part, row).map(({ cell, column }) =>
    cell.column === column && cell.row === row
      ? square(part, cell, {
          style: styles.tableHeader,
          mark: markIn(part, {
            row,
            lastRow: cell.row + cell.rowSpan - 1,
            column,
            leader: part.leader,
          }),
          ...(part.node.ruling === 'three-line' ? { border: bordersOf(part, cell) } : {}),
        })
      : {},
  )

/** In a table of three lines: at head and foot of the header, and below what spans columns. */
const bordersOf = ({ grid }: TablePart, { row, rowSpan, colSpan }: PlacedCell): Borders => [
  false,
  row === 0,
  false,
  colSpan > 1 || row + rowSpan === grid.headerRowCount,
]

/** A cell merged over several parts begins anew in each; a running number speaks for itself. */
export const bodyRow = (part: TablePart, row: number): Row =>
  squaresOf(part, row).map(({ cell, column, role }) => {
    if (cell.column !== column || Math.max(cell.row, part.start) !== row) return {}
    const lastRow = Math.min(cell.row + cell.rowSpan, part.end) - 1
    const indent = part.indents.get(cell)
    const align = cell.colSpan > 1 || indent !== undefined ? 'left' : columnAlignment[role]
    return square(part, cell, {
      style: { ...styles.tableText, align },
      ...(indent === undefined ? {} : { indent }),
      mark: markIn(part, { row, lastRow, column }),
      suffix: cell.row < part.start && role !== 'ordinal' ? continuedMark : '',
    })
  })

const squaresOf = ({ node, grid }: TablePart, row: number) =>
  node.columns.map(({ role }, column) => ({ cell: grid.at(row, column), column, role }))

const markIn = (
  { block, start }: TablePart,
  place: Pick<CellMark, 'row' | 'lastRow' | 'column' | 'leader'>,
): CellMark => ({ kind: 'cell', block, part: start, ...place })

const square = (
  { faces }: TablePart,
  { cell, colSpan }: PlacedCell,
  {
    style,
    mark,
    suffix = '',
    indent = 0,
    border,
  }: {
    readonly style: TextStyle
    readonly mark: CellMark
    readonly suffix?: string
    /** Points. */
    readonly indent?: number
    readonly border?: Borders
  },
): Square => {
  const runs = [
    ...inlineRuns(cell.children, { faces, role: style.font, cutValues: true }),
    ...(suffix === '' ? [] : faces.runs(suffix, style.font)),
  ]
  return {
    ...textBlock(
      style,
      runs.map((run) => ({ ...run, mark })),
      { indent },
    ),
    rowSpan: mark.lastRow - mark.row + 1,
    colSpan,
    ...(border === undefined ? {} : { border }),
  }
}
