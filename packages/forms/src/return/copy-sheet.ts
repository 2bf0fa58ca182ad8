import type { Cell, CellRange, Sheet } from '@jibao/workbook'
import type { Alignment, CellValue, Style, Worksheet } from 'exceljs'
import { storedCell, storedText } from '../form/cell-contents.ts'
import { fontOf, listStyle, sizes } from '../form/form-styles.ts'
import { columnWidths } from './column-widths.ts'

const font = fontOf('宋体', sizes.text)

const style: Partial<Style> = {
  font,
  alignment: { vertical: 'middle', wrapText: true },
  ...(listStyle.border === undefined ? {} : { border: listStyle.border }),
}

/** What is merged over several columns is a title or a heading. */
const centred: Partial<Alignment> = { ...style.alignment, horizontal: 'center' }

/** Writes what a sheet says, shows and hides into a new one. */
export const copySheet = (sheet: Sheet, into: Worksheet): void => {
  for (const cell of sheet.cells) copyCell(cell, into)
  const used = usedRange(sheet)
  for (const merge of sheet.merges) copyMerge(merge, used, into)
  for (const [column, width] of columnWidths(sheet)) into.getColumn(column).width = width
  for (const row of sheet.hiddenRows) if (row <= used.bottom) into.getRow(row).hidden = true
  for (const column of sheet.hiddenColumns) {
    if (column <= used.right) into.getColumn(column).hidden = true
  }
}

const copyCell = (cell: Cell, into: Worksheet): void => {
  const { row, column, content, format, struck } = cell
  const target = into.getCell(row, column)
  const stored = storedCell({
    ...(content ?? { kind: 'text', text: '' }),
    ...(format === undefined ? {} : { format }),
  })
  const numFmt = stored.format ?? format
  const isStruckOut = struck !== undefined && content === undefined
  target.value = struck === undefined ? stored.value : withStruck(stored.value, struck)
  target.style = {
    ...style,
    ...(isStruckOut ? { font: { ...font, strike: true } } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}

/** Text beside what is struck out stays as it was read; a number has no place for it and stays a number. */
const withStruck = (value: CellValue, struck: string): CellValue => {
  if (value === null) return storedText(struck)
  if (typeof value !== 'string') return value
  return { richText: [{ text: value }, { font: { strike: true }, text: storedText(struck) }] }
}

/** exceljs visits each cell of a merge: one that covers more than a table has stays out. */
const largestMerge = 10_000

const copyMerge = (merge: CellRange, used: UsedRange, into: Worksheet): void => {
  const { top, left } = merge
  const bottom = Math.min(merge.bottom, Math.max(top, used.bottom))
  const right = Math.min(merge.right, Math.max(left, used.right))
  if ((bottom - top + 1) * (right - left + 1) > largestMerge) return
  try {
    into.mergeCells(top, left, bottom, right)
    const cell = into.getCell(top, left)
    if (left < right) cell.style = { ...cell.style, alignment: centred }
  } catch {
    // It overlaps another one, which only a broken file has: the first one stands.
  }
}

/** As far as anything stands. */
type UsedRange = Pick<CellRange, 'bottom' | 'right'>

const usedRange = ({ cells }: Sheet): UsedRange =>
  cells.reduce(
    (used, { row, column }) => ({
      bottom: Math.max(used.bottom, row),
      right: Math.max(used.right, column),
    }),
    { bottom: 0, right: 0 },
  )
