import { type PlacedCell, plainText, type TableColumn } from '@jibao/document'
import { columnAlignment } from '@jibao/typography'
import type { Element, Properties } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'
import { renderInlines } from '../render-inlines.ts'
import type { FigurePadding } from './figure-padding.ts'
import { statusLook } from './status-look.ts'
import type { Stretch } from './stretch.ts'

interface Setting {
  readonly columns: readonly TableColumn[]
  /** Columns by the cells of the first header row. */
  readonly headings: readonly Stretch[]
  readonly bodies: readonly Stretch[]
  readonly figures: ReadonlyMap<PlacedCell, FigurePadding>
}

/** What a cell heads; `undefined` for one that heads nothing, or that has no words to do so. */
const scopeOf = (
  { row, column, rowSpan, colSpan, inHeader }: PlacedCell,
  text: string,
  { columns, headings, bodies }: Setting,
): string | undefined => {
  if (text.trim() === '') return undefined
  const heads = (groups: readonly Stretch[], start: number, span: number): boolean =>
    span > 1 && groups.some((group) => group.start === start && group.end === start + span)
  if (inHeader) return heads(headings, column, colSpan) ? 'colgroup' : 'col'
  if (columns[column]?.role !== 'label' || colSpan > 1) return undefined
  return heads(bodies, row, rowSpan) ? 'rowgroup' : 'row'
}

export const renderCell = (placed: PlacedCell, setting: Setting, place: Place): Element => {
  const { cell, rowSpan, colSpan, inHeader } = placed
  const text = plainText(cell.children)
  const scope = scopeOf(placed, text, setting)
  const properties: Properties = {
    ...(scope === undefined ? {} : { scope }),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(inHeader ? {} : looksOf(placed, text, setting)),
  }
  return h(scope === undefined ? 'td' : 'th', properties, ...renderInlines(cell.children, place))
}

const looksOf = (placed: PlacedCell, text: string, { columns, figures }: Setting): Properties => {
  const { cell, column, colSpan } = placed
  const role = columns[column]?.role ?? 'text'
  const isDrawn = cell.children.some(({ type }) => type === 'sparkline')
  const isCentred = isDrawn || (colSpan === 1 && columnAlignment[role] === 'center')
  const status = role === 'status' ? statusLook(text) : undefined
  const names = [...(isCentred ? ['centre'] : []), ...(status === undefined ? [] : [status])]
  const { before = 0, after = 0 } = figures.get(placed) ?? {}
  const room = [
    ...(before === 0 ? [] : [`--before:${before}em`]),
    ...(after === 0 ? [] : [`--after:${after}em`]),
  ]
  return {
    ...(names.length === 0 ? {} : { className: names }),
    ...(room.length === 0 ? {} : { style: room.join(';') }),
  }
}
