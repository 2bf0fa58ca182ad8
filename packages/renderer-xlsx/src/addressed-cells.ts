import type { PlacedCell, SparklineNode } from '@jibao/document'
import type { AddressedCell } from './cell-formula.ts'
import { cellRange } from './cell-range.ts'
import { drawableFigures } from './drawings/drawable-figures.ts'
import type { Sparkline } from './drawings/sparkline-xml.ts'
import type { SquareAddress } from './square-address.ts'
import { onlyChild } from './table-content.ts'

/** The number cells that formulas and sparklines may point at, by the id of their value. */
export type AddressedCells = ReadonlyMap<string, AddressedCell>

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
