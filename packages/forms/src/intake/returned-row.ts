import type { Origin } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { cellAddress } from '@jibao/workbook'
import type { FormColumn } from '../form/form-layout.ts'
import type { FormRow } from '../plan/form-plan.ts'
import type { FormTable } from './form-table.ts'

/** One row of a form that came back, and what was asked for in it. */
export interface ReturnedRow {
  readonly table: FormTable
  /** 1-based row of the sheet. */
  readonly row: number
  /** What the row was asked for. */
  readonly asked: FormRow
  readonly period: Period
  readonly file: string
}

/** Its cell in a column; the sheet where the column is gone. */
export const originIn = ({ table, row, file }: ReturnedRow, key: FormColumn): Origin => {
  const column = table.columns.get(key)
  const sheet = table.sheet.name
  return column === undefined
    ? { file, sheet }
    : { file, sheet, cell: cellAddress({ row, column }) }
}
