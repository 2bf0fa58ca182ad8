import { type PlacedCell, printValue, type TableGrid, type TableNode } from '@jibao/document'

/** The print of a figure, cut at its decimal point or where that would be: `≥1,234` and `.50%`. */
export interface AlignedFigure {
  readonly whole: string
  readonly rest: string
}

/**
 * The figures that stand with their decimal points below one another: those of columns in which all have
 * one unit. Where 元 stand below 人 and %, nobody compares them, and each is centred by itself.
 */
export const alignedFigures = (
  { columns }: TableNode,
  { cells }: TableGrid,
): ReadonlyMap<PlacedCell, AlignedFigure> =>
  new Map(
    columns.flatMap(({ role }, column) => {
      if (role !== 'quantity' && role !== 'rate') return []
      const figures = cells
        .filter((cell) => cell.column === column && cell.colSpan === 1 && !cell.inHeader)
        .flatMap((cell) => figureIn(cell))
      const units = new Set(figures.map(({ unit }) => unit))
      return units.size > 1 ? [] : figures.map(({ cell, figure }) => [cell, figure] as const)
    }),
  )

interface Found {
  readonly cell: PlacedCell
  readonly unit: string
  readonly figure: AlignedFigure
}

/** What is no single figure is none: ——, a mask, a range, a text. */
const figureIn = (cell: PlacedCell): readonly Found[] => {
  const [value, ...others] = cell.cell.children
  if (value?.type !== 'value' || others.length > 0 || value.mask !== undefined) return []
  const { quantity } = value
  if (quantity === null || quantity.upper !== undefined) return []
  const text = printValue(value)
  const [whole = ''] = /^[^0-9]*[0-9,]*/.exec(text) ?? []
  return [{ cell, unit: quantity.unit, figure: { whole, rest: text.slice(whole.length) } }]
}
