import { type PlacedCell, type TableNode, tableGrid } from '@jibao/document'
import { continuedMark, keptRows } from '@jibao/typography'
import { type FileChild, Table, TableCell, TableRow } from 'docx'
import { columnWidths } from '../column-widths.ts'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { cellAlignments } from './cell-alignment.ts'
import { cellMargins, headerFoot, tableRulings } from './table-frame.ts'

export const renderTable = (
  node: TableNode,
  { context, layout, pages, tables }: Place,
): readonly FileChild[] => {
  const grid = tableGrid(node)
  const widths = columnWidths(node, layout.textWidth)
  const alignments = cellAlignments(node, grid, widths)
  const ruling = node.ruling ?? 'grid'
  const pageOf = pages?.tables[tables.get(node) ?? -1] ?? []

  /** Whether a cell's text is said: in its first row, and again where a page begins within it. */
  const restarts = ({ row: first, rowSpan }: PlacedCell, row: number): boolean =>
    row === first || (rowSpan > keptRows && pageOf[row] !== pageOf[row - 1])

  /** A page begins where a cell says its text again, also in programs that would end it a row later. */
  const opensPage = (row: number): boolean =>
    [...new Set(widths.map((_, column) => grid.at(row, column)))].some(
      (placed) => row > placed.row && restarts(placed, row),
    )

  const paragraphOf = (placed: PlacedCell, row: number) => {
    const content = [
      ...renderInlines(placed.cell.children, context),
      ...(row === placed.row ? [] : renderText(continuedMark)),
    ]
    return placed.inHeader
      ? styledParagraph('TableHeader', content)
      : styledParagraph('TableText', content, {
          ...alignments(placed),
          ...(opensPage(row) ? { pageBreakBefore: true } : {}),
        })
  }

  const cellOf = (placed: PlacedCell, row: number): TableCell => {
    const { column, colSpan, rowSpan, inHeader } = placed
    const starts = restarts(placed, row)
    const width = widths.slice(column, column + colSpan).reduce((sum, part) => sum + part, 0)
    return new TableCell({
      width: { size: width, type: 'dxa' },
      verticalAlign: 'center',
      ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
      // Not docx's rowSpan: it continues a cell with paragraphs of 正文, each a full line high.
      ...(rowSpan > 1 ? { verticalMerge: starts ? 'restart' : 'continue' } : {}),
      ...(inHeader && row === grid.headerRowCount - 1 ? headerFoot[ruling] : {}),
      children: [starts ? paragraphOf(placed, row) : styledParagraph('TableText', [])],
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
    margins: cellMargins,
    borders: tableRulings[ruling],
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
