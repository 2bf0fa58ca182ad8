import { trimZeros } from '@jibao/core'
import type { NumberRead, ReadBack } from '@jibao/render'
import type { Cell, CellValue, Sheet } from 'hucre'
import { printNumber } from './print-number.ts'
import { linkedSheet } from './sheet-link.ts'
import { proseSheetName } from './words.ts'

/**
 * Reads 正文, and each worksheet at the place where 正文 leads to it, then the sheets that nothing
 * leads to: the order of the report.
 */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  const { readXlsx } = await import('hucre/xlsx')
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const unread = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const read = (name: string): readonly CellRead[] => {
    const sheet = unread.get(name)
    unread.delete(name)
    return sheet === undefined ? [] : cellsOf(withoutMargin(sheet)).flatMap(followed)
  }
  const followed = (cell: CellRead): readonly CellRead[] => [
    cell,
    ...(cell.sheet === undefined ? [] : read(cell.sheet)),
  ]
  const cells = [proseSheetName, ...unread.keys()].flatMap(read)
  return {
    text: cells.map(({ text }) => text),
    numbers: cells.flatMap(({ number }) => (number === undefined ? [] : [number])),
  }
}

interface CellRead {
  /** As shown. */
  readonly text: string
  readonly number?: NumberRead
  /** The sheet that the cell leads to. */
  readonly sheet?: string
}

/** 正文 as it is printed: less its header and 层级, which the report does not say. */
const withoutMargin = (sheet: Sheet): Sheet =>
  sheet.name === proseSheetName
    ? {
        ...sheet,
        rows: sheet.rows.map((values, row) => (row === 0 ? [] : [null, ...values.slice(1)])),
      }
    : sheet

/** The cells of a sheet with something in them, by row, then by column. */
const cellsOf = ({ rows, cells }: Sheet): readonly CellRead[] =>
  rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === null || value === '' ? [] : [readCell(value, cells?.get(`${row},${column}`))],
    ),
  )

const readCell = (value: CellValue, cell: Cell | undefined): CellRead => {
  const formula = cell?.formula
  if (typeof value !== 'number') {
    const sheet = formula === undefined ? undefined : linkedSheet(formula)
    return { text: String(value), ...(sheet === undefined ? {} : { sheet }) }
  }
  const stored = trimZeros(String(value))
  const printed = printNumber(stored, cell?.style?.numFmt ?? '')
  return {
    text: printed,
    number: { value: stored, printed, ...(formula === undefined ? {} : { formula }) },
  }
}
