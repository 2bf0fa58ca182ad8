import {
  type PlacedCell,
  printValue,
  type TableGrid,
  type TableNode,
  type ValueNode,
} from '@jibao/document'
import { styles } from '@jibao/typography'
import type { Faces } from './faces.ts'
import { widthOf } from './width-of.ts'

/** A figure of a column, and how it stands about its decimal point; points. */
interface Figure {
  readonly cell: PlacedCell
  /** Up to the point, or to where it would be. */
  readonly before: number
  readonly after: number
}

const style = styles.tableText

/**
 * How far figures are indented so that in each column of figures the decimal points stand below one
 * another, all of them together in the middle; points. What is no single figure has no indent and is
 * centred by itself: ——, a range, a text. So is a column too narrow for it.
 * @param widths inner widths of the columns
 */
export const figureIndents = (
  node: TableNode,
  grid: TableGrid,
  { widths, faces }: { readonly widths: readonly number[]; readonly faces: Faces },
): ReadonlyMap<PlacedCell, number> => {
  const indents = new Map<PlacedCell, number>()
  for (const [column, { role }] of node.columns.entries()) {
    if (role !== 'quantity' && role !== 'rate') continue
    const figures = grid.cells
      .filter((cell) => cell.column === column && cell.colSpan === 1 && !cell.inHeader)
      .flatMap((cell) => figureIn(cell, faces))
    const before = Math.max(0, ...figures.map((figure) => figure.before))
    const after = Math.max(0, ...figures.map((figure) => figure.after))
    const room = (widths[column] ?? 0) - before - after
    if (room < 0) continue
    for (const figure of figures) indents.set(figure.cell, room / 2 + before - figure.before)
  }
  return indents
}

const figureIn = (cell: PlacedCell, faces: Faces): readonly Figure[] => {
  const [value, ...others] = cell.cell.children
  if (value?.type !== 'value' || others.length > 0 || !isSingle(value)) return []
  const text = printValue(value)
  const [whole = ''] = /^[^0-9]*[0-9,]*/.exec(text) ?? []
  const before = widthOf(style, faces.runs(whole, style.font), faces)
  return [{ cell, before, after: widthOf(style, faces.runs(text, style.font), faces) - before }]
}

const isSingle = ({ quantity }: ValueNode): boolean =>
  quantity !== null && quantity.upper === undefined
