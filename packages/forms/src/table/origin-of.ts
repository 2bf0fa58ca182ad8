import type { Origin } from '@jibao/core'
import { cellAddress } from '@jibao/workbook'

/** Of a cell of one sheet of one workbook. */
export type OriginOf = (row: number, column: number) => Origin

export const originsIn =
  (file: string, sheet: string): OriginOf =>
  (row, column) => ({ file, sheet, cell: cellAddress({ row, column }) })
