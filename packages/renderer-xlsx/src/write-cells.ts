import { toNumber } from '@jibao/core'
import type { ColumnRole, PlacedCell, SparklineNode, TableNode, ValueNode } from '@jibao/document'
import { columnAlignment } from '@jibao/typography'
import type { Cell, CellValue, Worksheet } from 'exceljs'
import { type AddressedCell, cellFormula } from './cell-formula.ts'
import { cellRange } from './cell-range.ts'
import { onGround } from './cell-styles.ts'
import { drawableFigures } from './drawings/drawable-figures.ts'
import type { Sparkline } from './drawings/sparkline-xml.ts'
import type { NumberCell } from './number-cell.ts'
import type { CellContent, TableContent } from './table-content.ts'
import { type TableLooks, tableLook } from './table-looks.ts'
import { writeText } from './write-text.ts'

/**
 * Writes a table's cells from row `firstRow` on (1-based), and merges those that span.
 * @returns the sparklines that its cells can be drawn with
 */
export const writeCells = (
  sheet: Worksheet,
  { columns, ruling }: TableNode,
  { grid, cells: contents }: TableContent,
  firstRow: number,
): readonly Sparkline[] => {
  const cells = contents.map((content) => {
    const { row, column } = content.placed
    return { ...content, target: sheet.getCell(firstRow + row, column + 1) }
  })
  const addressed = addressedCells(cells)
  for (const { target, ...content } of cells) {
    const { number, placed, runs } = content
    const looks = tableLook(ruling, placed, grid)
    const style = looks[lookOf(content, columns[placed.column]?.role ?? 'text')]
    if (number === undefined) {
      writeText(target, runs, onGround(style, runs))
    } else {
      target.value = numberValue(number, content.value, addressed)
      target.style = { ...style, numFmt: number.format }
    }
    merge(sheet, target, placed)
  }
  return cells.flatMap(({ sparkline: node, target }) => {
    const range = node === undefined ? undefined : rangeOf(node, addressed)
    if (node === undefined || range === undefined) return []
    return [{ node, at: target.address, range: `'${sheet.name}'!${range}` }]
  })
}

type AddressedCells = ReadonlyMap<string, AddressedCell>

/** The number cells that formulas and sparklines may point at, by the id of their value. */
const addressedCells = (
  cells: readonly (CellContent & { readonly target: Cell })[],
): AddressedCells =>
  new Map(
    cells.flatMap(({ number, value, target }) =>
      number === undefined || value?.id === undefined
        ? []
        : [[value.id, { ...number, address: target.address }] as const],
    ),
  )

/** Where the figures of a sparkline stand side by side; else Excel cannot draw it. */
const rangeOf = (sparkline: SparklineNode, cells: AddressedCells): string | undefined => {
  const figures = drawableFigures(sparkline)
  const addresses = figures.flatMap(({ id = '' }) => cells.get(id)?.address ?? [])
  return addresses.length < figures.length ? undefined : cellRange(addresses)
}

/** The number itself, or the formula that gives it, with its result for readers that do not compute. */
const numberValue = (
  number: NumberCell,
  value: ValueNode | undefined,
  operands: AddressedCells,
): CellValue => {
  const result = toNumber(number.stored)
  const formula =
    value?.formula === undefined ? undefined : cellFormula(number, value.formula, operands)
  return formula === undefined ? result : { formula, result }
}

const lookOf = ({ placed, number, value }: CellContent, role: ColumnRole): keyof TableLooks => {
  if (placed.inHeader) return 'header'
  if (number !== undefined && value !== undefined) return 'number'
  return placed.colSpan > 1 ? 'left' : columnAlignment[role]
}

const merge = (sheet: Worksheet, target: Cell, { rowSpan, colSpan }: PlacedCell): void => {
  if (rowSpan === 1 && colSpan === 1) return
  const [row, column] = [Number(target.row), Number(target.col)]
  sheet.mergeCells(row, column, row + rowSpan - 1, column + colSpan - 1)
}
