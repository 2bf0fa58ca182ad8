import type { CellContent } from '../workbook.ts'
import { isDateFormat } from './is-date-format.ts'
import { numberText } from './number-text.ts'
import { type Epoch, serialDate } from './serial-date.ts'

/** A number as its format means it: a day, or a plain number. */
export const readStoredNumber = (
  stored: number,
  format: string | undefined,
  epoch: Epoch,
): CellContent | undefined => {
  const date = format !== undefined && isDateFormat(format) ? serialDate(stored, epoch) : undefined
  if (date !== undefined) return { kind: 'date', date }
  const value = numberText(stored)
  return value === undefined ? undefined : { kind: 'number', value }
}
