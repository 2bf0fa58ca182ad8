import { type PlacedCell, plainText, type TableNode, tableGrid } from '@jibao/document'
import type { TableSize } from '@jibao/typography'
import type { Place } from '../place.ts'
import { renderInlines, renderText } from '../render-inlines.ts'
import type { StyleId } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { tableSetting } from '../table-setting.ts'
import { table } from '../wordml/table.ts'
import { tableCell } from '../wordml/table-cell.ts'
import { tableRow } from '../wordml/table-row.ts'
import { brokenLines } from './broken-lines.ts'
import { cellAlignments } from './cell-alignment.ts'
import { drawSparklines, sparklineRuns } from './sparklines.ts'
import { cellMargins, headerFoot, tableRulings } from './table-frame.ts'

const cellStyles = {
  normal: { header: 'TableHeader', text: 'TableText' },
  small: { header: 'SmallTableHeader', text: 'SmallTableText' },
} as const satisfies Readonly<Record<TableSize, Readonly<Record<'header' | 'text', StyleId>>>>

/** What all cells of a row have in common. */
interface Row {
  readonly index: number
  readonly keepNext: boolean
  /** Whether a page begins with it, also in programs that would end it a row later. */
  readonly opensPage: boolean
}

export const renderTable = async (node: TableNode, place: Place): Promise<string> => {
  const { furniture, ids, layout, pages, pictures, tables } = place
  const grid = tableGrid(node)
  const setting = tableSetting(node, grid, layout.textWidth)
  const { widths, kept } = setting
  const alignments = cellAlignments(node, grid, setting)
  const style = cellStyles[setting.size]
  const ruling = node.ruling ?? 'grid'
  const sparklines = await drawSparklines(grid, { pictures, height: setting.text.size })
  const pageOf = pages?.tables[tables.get(node) ?? -1] ?? []

  /** Whether a cell's text is said: in its first row, and again where a page begins within it. */
  const restarts = (placed: PlacedCell, row: number): boolean =>
    row === placed.row || (!kept.has(placed) && pageOf[row] !== pageOf[row - 1])

  const widthOf = ({ column, colSpan }: PlacedCell): number => {
    let width = 0
    for (let at = column; at < column + colSpan; at += 1) width += widths[at] ?? 0
    return width
  }

  const headerText = (placed: PlacedCell, room: number): string =>
    placed.cell.children.every(({ type }) => type === 'text')
      ? brokenLines(plainText(placed.cell.children), room / setting.header.size)
      : renderInlines(placed.cell.children, place)

  const paragraphsOf = (
    placed: PlacedCell,
    { index, keepNext, opensPage: pageBreakBefore }: Row,
  ): string => {
    const room = (widthOf(placed) - cellMargins.left - cellMargins.right) / 20
    if (placed.inHeader)
      return styledParagraph(style.header, headerText(placed, room), { keepNext })
    const content =
      sparklineRuns(placed.cell, sparklines, { room, trend: furniture.trend, ids }) +
      renderInlines(placed.cell.children, place)
    const { alignment, indent } = alignments(placed)
    const properties = { alignment, indent, keepNext, pageBreakBefore }
    if (index === placed.row) return styledParagraph(style.text, content, properties)
    const continued = renderText(furniture.continued)
    return indent === undefined
      ? styledParagraph(style.text, content + continued, properties)
      : // In all of the room: the lines of a name may be narrower than it is.
        styledParagraph(style.text, content, properties) +
          styledParagraph(style.text, continued, { alignment, keepNext })
  }

  const cellOf = (placed: PlacedCell, row: Row): string => {
    const { colSpan, rowSpan, inHeader } = placed
    const starts = restarts(placed, row.index)
    return tableCell(
      {
        width: widthOf(placed),
        verticalAlign: 'center',
        columnSpan: colSpan > 1 ? colSpan : undefined,
        verticalMerge: rowSpan > 1 ? (starts ? 'restart' : 'continue') : undefined,
        borders: inHeader && row.index === grid.headerRowCount - 1 ? headerFoot[ruling] : undefined,
      },
      starts
        ? paragraphsOf(placed, row)
        : styledParagraph(style.text, '', { keepNext: row.keepNext }),
    )
  }

  /** The cells that a row has a part of. */
  const cellsOf = (row: number): readonly PlacedCell[] => {
    const placed: PlacedCell[] = []
    for (let column = 0; column < widths.length; ) {
      const cell = grid.at(row, column)
      placed.push(cell)
      column = cell.column + cell.colSpan
    }
    return placed
  }

  const rowOf = (index: number): string => {
    const isHeader = index < grid.headerRowCount
    const placed = cellsOf(index)
    const keepNext =
      isHeader ||
      (node.note !== undefined && index === grid.rowCount - 1) ||
      placed.some((cell) => kept.has(cell) && index < cell.row + cell.rowSpan - 1)
    const opensPage = placed.some((cell) => index > cell.row && restarts(cell, index))
    const row: Row = { index, keepNext, opensPage }
    let cells = ''
    for (const cell of placed) cells += cellOf(cell, row)
    return tableRow({ cantSplit: true, isHeader }, cells)
  }

  let rows = ''
  for (let index = 0; index < grid.rowCount; index += 1) rows += rowOf(index)
  return [
    node.caption === undefined ? '' : styledParagraph('Caption', renderText(node.caption)),
    // Word calls a file with an empty table damaged.
    grid.cells.length === 0
      ? ''
      : table(
          {
            alignment: 'center',
            columnWidths: widths,
            margins: cellMargins,
            borders: tableRulings[ruling],
          },
          rows,
        ),
    node.note === undefined ? '' : styledParagraph('TableNote', renderText(node.note)),
    // Parts the table from what follows; Word joins two that touch, and wants a paragraph at the end.
    styledParagraph('Spacer', ''),
  ].join('')
}
