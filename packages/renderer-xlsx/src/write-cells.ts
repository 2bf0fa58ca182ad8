import { toNumber } from '@jibao/core'
import type { ColumnRole, PlacedCell, TableNode, ValueNode } from '@jibao/document'
import { columnAlignment } from '@jibao/typography'
import type { Cell, CellValue, Worksheet } from 'exceljs'
import { type AddressedCell, cellFormula } from './cell-formula.ts'
import type { NumberCell } from './number-cell.ts'
import type { CellContent, TableContent } from './table-content.ts'
import { type TableLooks, tableLook } from './table-looks.ts'
import { writeText } from './write-text.ts'

/** Writes a table's cells from row `firstRow` on (1-based), and merges those that span. */
export const writeCells = (
  sheet: Worksheet,
  { columns, ruling }: TableNode,
  { grid, cells: contents }: TableContent,
  firstRow: number,
): void => {
  const cells = contents.map((content) => {
    const { row, column } = content.placed
    return { ...content, target: sheet.getCell(firstRow + row, column + 1) }
  })
  const operands = addressedCells(cells)
  for (const { target, ...content } of cells) {
    const { number, placed, runs } = content
    const looks = tableLook(ruling, placed, grid)
    const style = looks[lookOf(content, columns[placed.column]?.role ?? 'text')]
    if (number === undefined) {
      writeText(target, runs, style)
    } else {
      target.value = numberValue(number, content.value, operands)
      target.style = { ...style, numFmt: number.format }
    }
    merge(sheet, target, placed)
  }
}

/** The number cells that formulas may point at, by the id of their value. */
const addressedCells = (
  cells: readonly (CellContent & { readonly target: Cell })[],
): ReadonlyMap<string, AddressedCell> =>
  new Map(
    cells.flatMap(({ number, value, target }) =>
      number === undefined || value?.id === undefined
        ? []
        : [[value.id, { ...number, address: target.address }] as const],
    ),
  )

/** The number itself, or the formula that gives it, with its result for readers that do not compute. */
const numberValue = (
  number: NumberCell,
  value: ValueNode | undefined,
  operands: ReadonlyMap<string, AddressedCell>,
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
