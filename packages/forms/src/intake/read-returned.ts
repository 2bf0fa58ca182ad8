import type { Dataset, Period } from '@jibao/data-model'
import type { Workbook } from '@jibao/workbook'
import { readTable } from '../table/read-table.ts'
import type { TableMap } from '../table/table-map.ts'
import { isOwnSheet } from './find-leftovers.ts'
import { findMeta } from './find-meta.ts'
import { readForm } from './read-form.ts'
import type { ReturnedWorkbook } from './returned.ts'

export interface IntakeContext {
  /** As the user named it, with `/`. */
  readonly file: string
  /** Name of the workspace. */
  readonly workspace: string
  readonly dataset: Dataset
  /** The period asked for: a workbook that says another one is refused. */
  readonly period?: Period
  /** How the department's own table is laid out, where the user says so. */
  readonly map?: TableMap
  /** That of the workspace's forms; empty when absent. */
  readonly key?: string
}

/** Reads what came back: by `_meta` when it is a form of ours, else by its headings. */
export const readReturned = (workbook: Workbook, context: IntakeContext): ReturnedWorkbook => {
  const meta = findMeta(workbook)
  if (meta !== undefined) return readForm(workbook, meta, context)
  const sheets = workbook.sheets.filter((sheet) => !isOwnSheet(sheet))
  return readTable(sheets.length === 0 ? workbook : { ...workbook, sheets }, context)
}
