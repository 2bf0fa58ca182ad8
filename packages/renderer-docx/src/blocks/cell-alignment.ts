import { type PlacedCell, plainText, type TableGrid, type TableNode } from '@jibao/document'
import { alignedFigures, columnAlignment, type TableSetting, textWidth } from '@jibao/typography'
import { characters } from '../twips.ts'
import { nameRoom } from './name-room.ts'
import { cellMargins } from './table-frame.ts'

export interface CellAlignment {
  readonly alignment: 'left' | 'center' | 'right'
  /** Twips. */
  readonly indent: { readonly right: number } | undefined
}

/** Digits of some faces are wider than half an em. */
const digitSlack = 1.15

/** Widths in characters left and right of where the decimal point is or would be. */
interface Figure {
  readonly whole: number
  readonly rest: number
}

/**
 * How the paragraphs of a table stand: figures of one unit with their decimal points below one another,
 * the widest in the middle of the column; names in lines of whole words; the rest by the role of the column. By indents and not by
 * decimal tabs, which LibreOffice does not obey in a cell without a tab character.
 * @param setting its widths in twips
 */
export const cellAlignments = (
  node: TableNode,
  grid: TableGrid,
  { widths, text: { size } }: Pick<TableSetting, 'widths' | 'text'>,
): ((placed: PlacedCell) => CellAlignment) => {
  const figures = new Map<PlacedCell, Figure>()
  const widest = new Map<number, Figure>()
  for (const [placed, figure] of alignedFigures(node, grid)) {
    const found = { whole: textWidth(figure.whole), rest: textWidth(figure.rest) }
    figures.set(placed, found)
    const { whole, rest } = widest.get(placed.column) ?? { whole: 0, rest: 0 }
    widest.set(placed.column, {
      whole: Math.max(whole, found.whole),
      rest: Math.max(rest, found.rest),
    })
  }
  return (placed) => {
    if (placed.cell.children.some(({ type }) => type === 'sparkline'))
      return { alignment: 'center', indent: undefined }
    const role = node.columns[placed.column]?.role ?? 'text'
    const own = figures.get(placed)
    const column = widest.get(placed.column)
    const byRole: CellAlignment = {
      alignment: placed.colSpan > 1 ? 'left' : columnAlignment[role],
      indent: undefined,
    }
    const room = (widths[placed.column] ?? 0) - cellMargins.left - cellMargins.right
    if (placed.colSpan === 1 && (role === 'label' || role === 'text')) {
      const em = room / characters(1, size)
      const name = nameRoom(plainText(placed.cell.children), em)
      if (name === em) return byRole
      return { alignment: byRole.alignment, indent: { right: characters(em - name, size) } }
    }
    if (own === undefined || column === undefined) return byRole
    const free = room - characters(column.whole + column.rest, size * digitSlack)
    if (free < 0) return byRole
    return {
      alignment: 'right',
      indent: {
        right: Math.max(0, Math.round(free / 2) + characters(column.rest - own.rest, size)),
      },
    }
  }
}
