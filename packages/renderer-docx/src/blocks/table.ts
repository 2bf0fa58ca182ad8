import { type PlacedCell, plainText, type TableNode, tableGrid } from '@jibao/document'
import { breakTitle, type TableSize } from '@jibao/typography'
import { type FileChild, type Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import type { StyleId } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { tableSetting } from '../table-setting.ts'
import { brokenLines } from './broken-lines.ts'
import { cellAlignments } from './cell-alignment.ts'
import { drawSparklines, sparklineRuns } from './sparklines.ts'
import { cellMargins, headerFoot, tableRulings } from './table-frame.ts'

const cellStyles = {
  normal: { header: 'TableHeader', text: 'TableText' },
  small: { header: 'SmallTableHeader', text: 'SmallTableText' },
} as const satisfies Readonly<Record<TableSize, Readonly<Record<'header' | 'text', StyleId>>>>

export const renderTable = async (
  node: TableNode,
  { context, furniture, layout, pages, pictures, tables }: Place,
): Promise<readonly FileChild[]> => {
  const grid = tableGrid(node)
  const setting = tableSetting(node, grid, layout.textWidth)
  const { widths, kept } = setting
  const alignments = cellAlignments(node, grid, setting)
  const style = cellStyles[setting.size]
  const ruling = node.ruling ?? 'grid'
  const sparklines = await drawSparklines(node, { pictures, height: setting.text.size })
  const pageOf = pages?.tables[tables.get(node) ?? -1] ?? []

  /** Whether a cell's text is said: in its first row, and again where a page begins within it. */
  const restarts = (placed: PlacedCell, row: number): boolean =>
    row === placed.row || (!kept.has(placed) && pageOf[row] !== pageOf[row - 1])

  /** A page begins where a cell says its text again, also in programs that would end it a row later. */
  const opensPage = (row: number): boolean =>
    [...new Set(widths.map((_, column) => grid.at(row, column)))].some(
      (placed) => row > placed.row && restarts(placed, row),
    )

  const widthOf = (column: number, colSpan: number): number =>
    widths.slice(column, column + colSpan).reduce((sum, part) => sum + part, 0)

  const paragraphsOf = (placed: PlacedCell, row: number): readonly Paragraph[] => {
    const { column, colSpan } = placed
    const room = (widthOf(column, colSpan) - cellMargins.left - cellMargins.right) / 20
    if (placed.inHeader) {
      const lines = breakTitle(plainText(placed.cell.children), room / setting.header.size)
      const isPlain = placed.cell.children.every(({ type }) => type === 'text')
      const header = isPlain ? brokenLines(lines) : renderInlines(placed.cell.children, context)
      return [styledParagraph(style.header, header)]
    }
    const content = [
      ...sparklineRuns(placed.cell, sparklines, { room, trend: furniture.trend }),
      ...renderInlines(placed.cell.children, context),
    ]
    const { alignment, indent } = alignments(placed)
    const options = {
      alignment,
      ...(indent === undefined ? {} : { indent }),
      ...(opensPage(row) ? { pageBreakBefore: true } : {}),
    }
    if (row === placed.row) return [styledParagraph(style.text, content, options)]
    const continued = renderText(furniture.continued)
    return indent === undefined
      ? [styledParagraph(style.text, [...content, ...continued], options)]
      : // In all of the room: the lines of a name may be narrower than it is.
        [
          styledParagraph(style.text, content, options),
          styledParagraph(style.text, continued, { alignment }),
        ]
  }

  const cellOf = (placed: PlacedCell, row: number): TableCell => {
    const { column, colSpan, rowSpan, inHeader } = placed
    const starts = restarts(placed, row)
    return new TableCell({
      width: { size: widthOf(column, colSpan), type: 'dxa' },
      verticalAlign: 'center',
      ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
      // Not docx's rowSpan: it continues a cell with paragraphs of 正文, each a full line high.
      ...(rowSpan > 1 ? { verticalMerge: starts ? 'restart' : 'continue' } : {}),
      ...(inHeader && row === grid.headerRowCount - 1 ? headerFoot[ruling] : {}),
      children: starts ? paragraphsOf(placed, row) : [styledParagraph(style.text, [])],
    })
  }

  const rowOf = (row: number): TableRow => {
    const inHeader = row < grid.headerRowCount
    const placed = [...new Set(widths.map((_, column) => grid.at(row, column)))]
    const keepNext =
      inHeader ||
      (node.note !== undefined && row === grid.rowCount - 1) ||
      placed.some((cell) => kept.has(cell) && row < cell.row + cell.rowSpan - 1)
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
