import { type PlacedCell, type TableNode, tableGrid } from '@jibao/document'
import { columnAlignment } from '@jibao/typography'
import { type FileChild, Table, TableCell, TableRow } from 'docx'
import { columnWidths } from '../column-widths.ts'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'

/** Half a point, in eighths of a point. */
const rule = { style: 'single', size: 4, color: '000000' } as const

const borders = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
} as const

/** Between rule and text, twips. */
const margins = { top: 30, bottom: 30, left: 85, right: 85 } as const

/** A cell over so many rows stays on one page: Word prints its text on the first page only. */
const keptRows = 8

export const renderTable = (node: TableNode, { context, layout }: Place): readonly FileChild[] => {
  const grid = tableGrid(node)
  const widths = columnWidths(node.columns, layout.textWidth)

  const paragraphOf = ({ cell, column, inHeader }: PlacedCell) => {
    const content = renderInlines(cell.children, context)
    const role = node.columns[column]?.role ?? 'text'
    return inHeader
      ? styledParagraph('TableHeader', content)
      : styledParagraph('TableText', content, { alignment: columnAlignment[role] })
  }

  const cellOf = (placed: PlacedCell, row: number): TableCell => {
    const { column, colSpan, rowSpan } = placed
    const starts = placed.row === row
    const width = widths.slice(column, column + colSpan).reduce((sum, part) => sum + part, 0)
    return new TableCell({
      width: { size: width, type: 'dxa' },
      verticalAlign: 'center',
      ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
      // Not docx's rowSpan: it continues a cell with paragraphs of 正文, each a full line high.
      ...(rowSpan > 1 ? { verticalMerge: starts ? 'restart' : 'continue' } : {}),
      children: [starts ? paragraphOf(placed) : styledParagraph('TableText', [])],
    })
  }

  const rowOf = (row: number): TableRow => {
    const inHeader = row < grid.headerRowCount
    const placed = [...new Set(widths.map((_, column) => grid.at(row, column)))]
    const keepNext =
      inHeader ||
      (node.note !== undefined && row === grid.rowCount - 1) ||
      placed.some((cell) => cell.rowSpan <= keptRows && row < cell.row + cell.rowSpan - 1)
    return new TableRow({
      cantSplit: true,
      // A `false` would be written, which some readers take for true.
      ...(inHeader ? { tableHeader: true } : {}),
      ...(keepNext ? { keepNext } : {}),
      children: placed.map((cell) => cellOf(cell, row)),
    })
  }

  const table = new Table({
    layout: 'fixed',
    alignment: 'center',
    width: { size: layout.textWidth, type: 'dxa' },
    columnWidths: widths,
    margins,
    borders,
    rows: Array.from({ length: grid.rowCount }, (_, row) => rowOf(row)),
  })
  return [
    ...(node.caption === undefined ? [] : [styledParagraph('Caption', renderText(node.caption))]),
    // Word calls a file with an empty table damaged.
    ...(grid.cells.length === 0 ? [] : [table]),
    ...(node.note === undefined ? [] : [styledParagraph('TableNote', renderText(node.note))]),
    // Parts the table from what follows; Word joins two that touch, and wants a paragraph at the end.
    styledParagraph('Spacer', []),
  ]
}
