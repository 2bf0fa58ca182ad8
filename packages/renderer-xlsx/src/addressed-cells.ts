import type { PlacedCell, SparklineNode, TableColumn } from '@jibao/document'
import type { AddressedCell } from './cell-formula.ts'
import { cellRange } from './cell-range.ts'
import { drawableFigures } from './drawings/drawable-figures.ts'
import type { Sparkline } from './drawings/sparkline-xml.ts'
import type { SquareAddress } from './square-address.ts'
import { contentOf, numberIn, onlyChild } from './table-content.ts'

/** The number cells that formulas and sparklines may point at, by the id of their value. */
export type AddressedCells = ReadonlyMap<string, AddressedCell>

export const addressedCells = (
  columns: readonly TableColumn[],
  cells: readonly PlacedCell[],
  squareAt: SquareAddress,
): AddressedCells => {
  const addressed = new Map<string, AddressedCell>()
  for (const placed of cells) {
    const only = onlyChild(placed.cell)
    if (only?.type !== 'value' || only.id === undefined) continue
    const content = contentOf(placed, columns[placed.column]?.role)
    const number = content.kind === 'value' ? numberIn(content) : undefined
    if (number === undefined) continue
    addressed.set(only.id, { ...number, address: squareAt(placed.row, placed.column) })
  }
  return addressed
}

/** The sparklines of a sheet that can be drawn of its cells. */
export const drawnSparklines = (
  sheet: string,
  cells: readonly PlacedCell[],
  addressed: AddressedCells,
  squareAt: SquareAddress,
): readonly Sparkline[] => {
  const sparklines: Sparkline[] = []
  for (const { cell, row, column } of cells) {
    const node = onlyChild(cell)
    const range = node?.type === 'sparkline' ? rangeOf(node, addressed) : undefined
    if (node?.type !== 'sparkline' || range === undefined) continue
    sparklines.push({ node, at: squareAt(row, column), range: `'${sheet}'!${range}` })
  }
  return sparklines
}

/** Where the figures of a sparkline stand side by side; else Excel cannot draw it. */
const rangeOf = (sparkline: SparklineNode, cells: AddressedCells): string | undefined => {
  const figures = drawableFigures(sparkline)
  const addresses = figures.flatMap(({ id = '' }) => cells.get(id)?.address ?? [])
  return addresses.length < figures.length ? undefined : cellRange(addresses)
}
