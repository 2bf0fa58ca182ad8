import {
  type ColumnRole,
  type PlacedCell,
  plainText,
  type TableGrid,
  type TableNode,
} from '@jibao/document'
import { columnAlignment, type TableSetting, type TextStyle } from '@jibao/typography'
import type { CellMark } from '../mark.ts'
import type { Borders, Square } from '../pdfmake-nodes.ts'
import type { Faces } from '../text/faces.ts'
import { inlineRuns } from '../text/inline-runs.ts'
import { textBlock } from '../text/text-block.ts'
import { cellDrawing } from './cell-drawing.ts'

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
  readonly setting: TableSetting
  readonly indents: ReadonlyMap<PlacedCell, number>
  readonly faces: Faces
  /** Behind the text of a merged cell that goes on. */
  readonly continued: string
  /** The word for what a sparkline shows. */
  readonly trend: string
}

type Row = readonly Square[]

export const headerRow = (part: TablePart, row: number): Row =>
  squaresOf(part, row).map(({ cell, column }) =>
    cell.column === column && cell.row === row
      ? square(part, cell, {
          style: part.setting.header,
          wholeWords: true,
          mark: markIn(part, cell, {
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
      style: { ...part.setting.text, align },
      wholeWords: isName(cell, role),
      ...(indent === undefined ? {} : { indent }),
      mark: markIn(part, cell, { row, lastRow, column }),
      suffix: cell.row < part.start && role !== 'ordinal' ? part.continued : '',
    })
  })

const squaresOf = ({ node, grid }: TablePart, row: number) =>
  node.columns.map(({ role }, column) => ({ cell: grid.at(row, column), column, role }))

const markIn = (
  { block, start, setting }: TablePart,
  cell: PlacedCell,
  place: Pick<CellMark, 'row' | 'lastRow' | 'column' | 'leader'>,
): CellMark => ({ kind: 'cell', block, part: start, kept: setting.kept.has(cell), ...place })

/** Names, and not what says more, whose lines may end anywhere. */
const isName = ({ cell }: PlacedCell, role: ColumnRole): boolean =>
  (role === 'label' || role === 'text') && !/[，。；]/u.test(plainText(cell.children))

const square = (
  { block, faces, setting, trend }: TablePart,
  { cell, column, colSpan }: PlacedCell,
  {
    style,
    mark,
    wholeWords,
    suffix = '',
    indent = 0,
    border,
  }: {
    readonly style: TextStyle
    readonly mark: CellMark
    readonly wholeWords: boolean
    readonly suffix?: string
    /** Points. */
    readonly indent?: number
    readonly border?: Borders
  },
): Square => {
  const runs = inlineRuns(cell.children, { faces, role: style.font, cutValues: true })
  const all = suffix === '' ? runs : [...runs, ...faces.runs(suffix, style.font)]
  const drawing = cellDrawing(cell, style.size, setting.widths[column] ?? 0, trend)
  const { text, setting: lines } = textBlock(
    drawing === undefined ? style : { ...style, align: 'center' },
    all.map((run) => ({ ...run, mark })),
    wholeWords ? { indent, wholeWords } : { indent },
  )
  const plain = {
    text,
    setting: lines,
    owner: { block, row: mark.row, column: mark.column },
    rowSpan: mark.lastRow - mark.row + 1,
    colSpan,
  }
  // As nearly all are: of a shape that V8 knows, and not made of others.
  if (border === undefined && drawing === undefined) return plain
  return {
    ...plain,
    ...(border === undefined ? {} : { border }),
    ...(drawing === undefined ? {} : { drawing }),
  }
}
