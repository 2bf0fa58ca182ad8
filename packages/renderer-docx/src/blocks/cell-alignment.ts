import { type PlacedCell, plainText, type TableGrid, type TableNode } from '@jibao/document'
import { columnAlignment, styles, textWidth } from '@jibao/typography'
import type { IParagraphOptions } from 'docx'
import { characters } from '../twips.ts'
import { cellMargins } from './table-frame.ts'

export type CellAlignment = Pick<IParagraphOptions, 'alignment' | 'indent'>

/** Digits of some faces are wider than half an em. */
const digitSlack = 1.15

/** A figure by itself, cut at its decimal point: `≥1,234` and `.50%`. */
const figure = /^(?<whole>[≥≤＞＜><=±+−-]?[\d,]+)(?<rest>(?:\.\d+)?\D*)$/u

interface Figure {
  readonly whole: number
  readonly rest: number
}

/** Widths in characters left and right of where the decimal point is or would be. */
const figureOf = ({ cell, inHeader, colSpan }: PlacedCell): Figure | undefined => {
  if (inHeader || colSpan > 1) return undefined
  const groups = figure.exec(plainText(cell.children))?.groups
  return groups === undefined
    ? undefined
    : { whole: textWidth(groups.whole ?? ''), rest: textWidth(groups.rest ?? '') }
}

/**
 * How the paragraphs of a table stand: figures with their decimal points below one another, the
 * widest in the middle of the column; the rest by the role of the column. By indents and not by
 * decimal tabs, which LibreOffice does not obey in a cell without a tab character.
 */
export const cellAlignments = (
  { columns }: TableNode,
  { cells }: TableGrid,
  widths: readonly number[],
): ((placed: PlacedCell) => CellAlignment) => {
  const figures = new Map<PlacedCell, Figure>()
  const widest = new Map<number, Figure>()
  for (const placed of cells) {
    const found = figureOf(placed)
    const role = columns[placed.column]?.role
    if (found === undefined || (role !== 'quantity' && role !== 'rate')) continue
    figures.set(placed, found)
    const { whole, rest } = widest.get(placed.column) ?? { whole: 0, rest: 0 }
    widest.set(placed.column, {
      whole: Math.max(whole, found.whole),
      rest: Math.max(rest, found.rest),
    })
  }
  return (placed) => {
    const role = columns[placed.column]?.role ?? 'text'
    const own = figures.get(placed)
    const column = widest.get(placed.column)
    if (own === undefined || column === undefined) return { alignment: columnAlignment[role] }
    const { size } = styles.tableText
    const room = (widths[placed.column] ?? 0) - cellMargins.left - cellMargins.right
    const free = room - characters(column.whole + column.rest, size * digitSlack)
    // Figures of many kinds, such as counts over percentages, may not fit below one another.
    if (free < 0) return { alignment: columnAlignment[role] }
    return {
      alignment: 'right',
      indent: {
        right: Math.max(0, Math.round(free / 2) + characters(column.rest - own.rest, size)),
      },
    }
  }
}
