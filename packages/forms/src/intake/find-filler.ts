import type { Cell, Workbook } from '@jibao/workbook'
import { fillerName } from '../form/form-meta.ts'
import { cellWords } from './cell-words.ts'
import type { FormTable } from './form-table.ts'

const label = /^填报人[:：]\s*/u

/**
 * The cells above the table in which who filled the form in may be written: that of the name, the one that asks
 * for it, and the one beside.
 */
export const fillerCells = (
  { names }: Pick<Workbook, 'names'>,
  { sheet, headerRow }: FormTable,
): readonly Cell[] => {
  const cellAt = (row: number, column: number): readonly Cell[] =>
    sheet.cells.filter((cell) => cell.row === row && cell.column === column)
  const range = names.find(({ name, sheet: on }) => name === fillerName && on === sheet.name)?.range
  const asked = sheet.cells.find((cell) => cell.row < headerRow && label.test(cellWords(cell)))
  return [
    ...(range === undefined || range.top >= headerRow ? [] : cellAt(range.top, range.left)),
    ...(asked === undefined ? [] : [asked, ...cellAt(asked.row, asked.column + 1)]),
  ]
}

/** Who filled the form in, as written. */
export const findFiller = (
  workbook: Pick<Workbook, 'names'>,
  table: FormTable,
): string | undefined =>
  fillerCells(workbook, table)
    .map((cell) => cellWords(cell).replace(label, ''))
    .find((text) => text !== '')
