import type { TextStyle } from '@jibao/typography'
import { addressOf } from './book/address.ts'
import { cellPlace } from './book/cell-place.ts'
import type { Pen } from './book/pen.ts'
import type { SharedTables } from './book/shared-tables.ts'
import { writeCell } from './book/write-cell.ts'
import { writeRow } from './book/write-row.ts'
import { cellStyle } from './cell-styles.ts'
import { tallestRow, textHeight, total } from './sheet-measures.ts'
import { plainCell } from './text-cell.ts'

/** A text over the whole width of a sheet. */
export interface Banner {
  /** Its row, from 1. */
  readonly number: number
  readonly text: string
  readonly style: TextStyle
}

export const rowAcross = (
  pen: Pen,
  { number, text, style }: Banner,
  widths: readonly number[],
  tables: SharedTables,
): void => {
  const height = Math.min(tallestRow, textHeight(text, total(widths), style.size))
  writeRow(pen, { number, height, lastColumn: widths.length }, () => {
    const look = plainCell(pen, cellPlace(1, number), text, cellStyle(style), tables)
    for (let column = 2; column <= widths.length; column += 1)
      writeCell.empty(pen, cellPlace(column, number), look)
  })
}

/** The one cell that such a row is merged into, unless the sheet has but one column. */
export const mergeAcross = ({ number }: Banner, widths: readonly number[]): readonly string[] =>
  widths.length > 1 ? [`A${number}:${addressOf(widths.length, number)}`] : []
