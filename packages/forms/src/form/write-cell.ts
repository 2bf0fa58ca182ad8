import type { Style, Worksheet } from 'exceljs'
import { type FormContent, storedCell } from './cell-contents.ts'

/**
 * Writes one cell.
 * @param format of the empty cell, and of a content that brings none
 */
export const writeCell = (
  sheet: Worksheet,
  address: string,
  content: FormContent | undefined,
  style: Partial<Style>,
  format?: string,
): void => {
  const cell = sheet.getCell(address)
  const stored = content === undefined ? { value: null } : storedCell(content)
  const numFmt = stored.format ?? format
  cell.value = stored.value
  cell.style = numFmt === undefined ? style : { ...style, numFmt }
}
