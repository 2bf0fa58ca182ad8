import type { ColumnRole, TableNode } from '@jibao/document'
import { columnAlignment } from '@jibao/typography'
import type { AddressedCells } from './addressed-cells.ts'
import type { CellPlace } from './book/cell-place.ts'
import type { CellStyle } from './book/cell-style.ts'
import type { Pen } from './book/pen.ts'
import type { SharedTables } from './book/shared-tables.ts'
import { writeCell } from './book/write-cell.ts'
import { cellFormula } from './cell-formula.ts'
import { onGround } from './cell-styles.ts'
import { floatText } from './float-text.ts'
import type { NumberCell } from './number-cell.ts'
import { runsOf } from './runs.ts'
import { type CellContent, numberIn, onlyChild } from './table-content.ts'
import { type TableLooks, tableLook } from './table-looks.ts'
import { plainCell, textCell } from './text-cell.ts'

/** What a table's cells are written from. */
export interface TableOnSheet {
  readonly table: TableNode
  /** What its formulas may point at. */
  readonly addressed: AddressedCells
}

/**
 * A cell of a table: its number or formula, or else its text.
 * @returns the number of its style
 */
export const tableCell = (
  pen: Pen,
  at: CellPlace,
  content: CellContent,
  { table, addressed }: TableOnSheet,
  tables: SharedTables,
): number => {
  const { placed } = content
  const looks = tableLook(table, placed)
  const look = looks[lookOf(content, table.columns[placed.column]?.role ?? 'text')]
  const number = numberIn(content)
  if (number === undefined) return saidCell(pen, at, content, look, tables)
  const style = tables.styles.cell(look, number.format)
  const stored = floatText(number.stored)
  const formula = formulaOf(content, number, addressed)
  if (formula === undefined) writeCell.number(pen, at, style, stored)
  else writeCell.numberFormula(pen, at, style, formula, stored)
  return style
}

/** What it says is most often one text and no more. */
const saidCell = (
  pen: Pen,
  at: CellPlace,
  { placed: { cell }, text }: CellContent,
  look: CellStyle,
  tables: SharedTables,
): number => {
  const isText =
    onlyChild(cell)?.type === 'text' || cell.children.every(({ type }) => type === 'text')
  if (isText) return plainCell(pen, at, text, look, tables)
  const runs = runsOf(cell.children)
  return textCell(pen, at, runs, onGround(look, runs), tables)
}

const formulaOf = (
  content: CellContent,
  number: NumberCell,
  operands: AddressedCells,
): string | undefined =>
  content.kind !== 'value' || content.value.formula === undefined
    ? undefined
    : cellFormula(number, content.value.formula, operands)

const lookOf = ({ placed, kind }: CellContent, role: ColumnRole): keyof TableLooks => {
  if (placed.inHeader) return 'header'
  if (kind === 'value') return 'number'
  return placed.colSpan > 1 ? 'left' : columnAlignment[role]
}
