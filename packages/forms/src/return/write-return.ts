import { type Diagnostic, isError } from '@jibao/core'
import type { Dataset } from '@jibao/data-model'
import type { Workbook } from '@jibao/workbook'
import { writeForm } from '../form/write-form.ts'
import type { ReturnedWorkbook } from '../intake/returned.ts'
import { refillForm } from './refill-form.ts'
import { writeCopy } from './write-copy.ts'

export interface ReturnContext {
  /** Name of the workspace. */
  readonly workspace: string
  readonly dataset: Dataset
  readonly key?: string
}

/** What goes back to a department: what it sent, and what is wrong with it. */
export interface FaultyWorkbook {
  readonly workbook: Workbook
  readonly returned: ReturnedWorkbook
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * A new copy of a workbook that came back with faults, as .xlsx, made from what was read and never from the file: each
 * fault a note and a red mark at its cell, all of them on a first sheet. Mended, it imports.
 */
export const writeReturn = async (
  faulty: FaultyWorkbook,
  context: ReturnContext,
): Promise<Uint8Array> => {
  const told = faulty.diagnostics.filter(({ severity }) => severity !== 'info')
  const sorted = [...told.filter(isError), ...told.filter((one) => !isError(one))]
  const refilled = refillForm({ ...faulty, diagnostics: sorted }, context)
  return refilled === undefined
    ? writeCopy({ ...faulty, diagnostics: sorted }, context)
    : writeForm(refilled.plan, refilled.options)
}
