import {
  type ColumnRole,
  type PlacedCell,
  plainText,
  type TableGrid,
  type TableNode,
} from '@jibao/document'
import { columnAlignment, type TableSetting, type TextStyle } from '@jibao/typography'
import type { CellMark } from '../mark.ts'
import { packed } from '../packed.ts'
import type { Borders, Square } from '../pdfmake-nodes.ts'
import type { Faces } from '../text/faces.ts'
import { inlineRuns } from '../text/inline-runs.ts'
import { alterRun } from '../text/run-of.ts'
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

export type Row = readonly Square[]

export const headerRow = (part: TablePart, row: number): Row =>
  packed(part.node.columns, (_, column) => {
    const cell = part.grid.at(row, column)
    if (cell.column !== column || cell.row !== row) return covered
    return squareOf(part, cell, {
      style: part.setting.header,
      mark: markIn(part, cell, row, cell.row + cell.rowSpan - 1, part.leader),
      indent: 0,
      wholeWords: true,
      suffix: '',
      border: part.node.ruling === 'three-line' ? bordersOf(part, cell) : undefined,
    })
  })

/** In a table of three lines: at head and foot of the header, and below what spans columns. */
const bordersOf = ({ grid }: TablePart, { row, rowSpan, colSpan }: PlacedCell): Borders => [
  false,
  row === 0,
  false,
  colSpan > 1 || row + rowSpan === grid.headerRowCount,
]

/** A cell merged over several parts begins anew in each; a running number speaks for itself. */
export const bodyRow = (part: TablePart, row: number): Row =>
  packed(part.node.columns, ({ role }, column) => {
    const cell = part.grid.at(row, column)
    if (cell.column !== column || Math.max(cell.row, part.start) !== row) return covered
    const { indents, setting, start, end } = part
    const indent = indents.get(cell)
    const isAligned = cell.colSpan > 1 || indent !== undefined
    return squareOf(part, cell, {
      style: setting.text,
      align: isAligned ? 'left' : columnAlignment[role],
      mark: markIn(part, cell, row, Math.min(cell.row + cell.rowSpan, end) - 1),
      indent: indent ?? 0,
      wholeWords: isName(cell, role) || undefined,
      suffix: cell.row < start && role !== 'ordinal' ? part.continued : '',
      border: undefined,
    })
  })

const covered: Square = {}

const markIn = (
  { block, grid, setting }: TablePart,
  cell: PlacedCell,
  row: number,
  lastRow: number,
  leader?: number,
): CellMark => ({
  kind: 'cell',
  block,
  first: grid.headerRowCount,
  row,
  lastRow,
  column: cell.column,
  kept: setting.kept.has(cell),
  leader,
})

/** Names, and not what says more, whose lines may end anywhere. */
const isName = ({ cell }: PlacedCell, role: ColumnRole): boolean =>
  (role === 'label' || role === 'text') && !/[，。；]/u.test(plainText(cell.children))

interface SquareLook {
  readonly style: TextStyle
  /** That of the style when absent. */
  readonly align?: TextStyle['align']
  readonly mark: CellMark
  /** Points. */
  readonly indent: number
  readonly wholeWords: true | undefined
  readonly suffix: string
  readonly border: Borders | undefined
}

const squareOf = (
  { block, faces, setting, trend }: TablePart,
  { cell, column, colSpan }: PlacedCell,
  { style, align = style.align, mark, indent, wholeWords, suffix, border }: SquareLook,
): Square => {
  const runs = inlineRuns(cell.children, { faces, role: style.font, cutValues: true })
  const all = suffix === '' ? runs : [...runs, ...faces.runs(suffix, style.font)]
  const drawing = cellDrawing(cell, style.size, setting.widths[column] ?? 0, trend)
  const { text, setting: lines } = textBlock(
    style,
    packed(all, (run) => alterRun(run, 'mark', mark)),
    { align: drawing === undefined ? align : 'center', indent, wholeWords },
  )
  return {
    text,
    setting: lines,
    drawing,
    owner: { block, row: mark.row, column: mark.column },
    rowSpan: mark.lastRow - mark.row + 1,
    colSpan,
    border,
  }
}
