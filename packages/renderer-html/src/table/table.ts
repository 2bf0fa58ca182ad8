import { type TableNode, tableGrid } from '@jibao/document'
import { cellPadding, setTable, tableRules } from '@jibao/typography'
import type { Element, Properties } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'
import { renderCell } from './cell.ts'
import { columnGroups } from './column-groups.ts'
import { figurePadding } from './figure-padding.ts'
import { rowGroups } from './row-groups.ts'
import { leastWidth, paperWidths } from './table-width.ts'

/** Beside the text of a cell, points. */
const padding = 2 * cellPadding.beside + 2 * tableRules.grid.upright

/** Em that every screen has room for. */
const phone = 21

/**
 * A table with its caption, what its rows and columns are headed, and its note. One that is wider than a
 * phone moves within a frame of its own, which keys reach.
 */
export const renderTable = (node: TableNode, place: Place): readonly Element[] => {
  const { caption, note, ruling = 'grid', columns } = node
  const { ids } = place
  const grid = tableGrid(node)
  const captionId = caption === undefined ? undefined : ids.idFor(caption)
  const noteId = note === undefined ? undefined : ids.idFor(note)
  const foot = note === undefined ? [] : [h('p', { id: noteId, className: ['note'] }, note)]
  if (grid.cells.length === 0) {
    return [
      ...(caption === undefined ? [] : [h('p', { className: ['caption'] }, caption)]),
      ...foot,
    ]
  }

  const headings = columnGroups(grid)
  const bodies = rowGroups(grid)
  const figures = figurePadding(node, grid)
  const rows = Array.from({ length: grid.rowCount }, () => [] as Element[])
  for (const placed of grid.cells) {
    rows[placed.row]?.push(renderCell(placed, { columns, headings, bodies, figures }, place))
  }
  const rowsBetween = (from: number, to: number): readonly Element[] =>
    rows.slice(from, to).map((cells) => h('tr', ...cells))

  const paper = paperWidths[place.orientation]
  const { widths, size, kept } = setTable(node, grid, { width: paper, padding })
  const width = leastWidth(columns)
  const table = h(
    'table',
    {
      className: [ruling, ...(size === 'small' ? [size] : [])],
      ...(noteId === undefined ? {} : { ariaDescribedBy: [noteId] }),
      ...(width > phone ? { style: `min-width:${width}em` } : {}),
    },
    ...(caption === undefined ? [] : [h('caption', { id: captionId }, caption)]),
    ...headings.map(({ start, end }) =>
      h(
        'colgroup',
        widths
          .slice(start, end)
          .map((points) => h('col', { style: `width:${percent(points / paper)}` })),
      ),
    ),
    ...(grid.headerRowCount === 0 ? [] : [h('thead', ...rowsBetween(0, grid.headerRowCount))]),
    ...bodies.map(({ start, end }) =>
      h(
        'tbody',
        Array.from(kept).some(({ row }) => row >= start && row < end)
          ? { className: ['kept'] }
          : {},
        ...rowsBetween(start, end),
      ),
    ),
  )
  const frame = width > phone ? scrolling(table, nameOf(caption, captionId, place)) : table
  return [h('div', { className: ['table'] }, frame, ...foot)]
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Moves within a frame of its own, which keys reach. */
const scrolling = (table: Element, name: Properties): Element =>
  h('div', { className: ['scroll'], role: 'region', tabIndex: 0, ...name }, table)

const nameOf = (
  caption: string | undefined,
  captionId: string | undefined,
  { ids, tableName }: Place,
): Properties => {
  const wanted = caption ?? tableName
  const name = ids.nameFor(wanted)
  return captionId !== undefined && name === caption
    ? { ariaLabelledBy: [captionId] }
    : { ariaLabel: name }
}
