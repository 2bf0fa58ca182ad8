import { periodEnd, periodPhrases } from '@jibao/data-model'
import { mendWorkbookPart, repackOffice } from '@jibao/render'
import type { Workbook } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { titleOf } from './form-head.ts'
import { sheetNames } from './form-layout.ts'
import type { FormRemark } from './form-remark.ts'
import { addFormSheet } from './form-sheet.ts'
import { addGuideSheet } from './guide-sheet.ts'
import { addListSheet } from './list-sheet.ts'
import { markCells, markedAddresses } from './mark-cells.ts'
import { addMetaSheet } from './meta-sheet.ts'
import { addRemarkSheet } from './remark-sheet.ts'
import type { RowEntries } from './row-contents.ts'

export interface FormOptions {
  /** Signs `_meta`; the workspace's `forms.key`, empty when absent. */
  readonly key?: string
  /** What was typed into the cells before, by indicator and column, as it was typed; what is recorded when absent. */
  readonly entries?: ReadonlyMap<string, RowEntries>
  readonly filler?: string
  /** Shown as notes and red marks at their cells, and listed on a sheet that comes first. */
  readonly remarks?: readonly FormRemark[]
  /** What stood outside the form in the workbook that came back: kept as text on a sheet of its own. */
  readonly leftovers?: readonly { readonly place: string; readonly text: string }[]
}

/** The workbook of a plan, as .xlsx: same plan, same bytes. */
export const writeForm = async (
  plan: FormPlan,
  { key = '', entries, filler = '', remarks = [], leftovers = [] }: FormOptions = {},
): Promise<Uint8Array> => {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  describe(workbook, plan)
  if (remarks.length > 0) addRemarkSheet(workbook, plan, remarks)
  const marked = markedAddresses(plan, remarks)
  const sheet = await addFormSheet(workbook, plan, { entries, filler, marked })
  markCells(sheet, plan, remarks)
  await addGuideSheet(workbook, plan)
  if (leftovers.length > 0) addLeftoverSheet(workbook, leftovers)
  addMetaSheet(workbook, plan, key)
  return repackOffice(new Uint8Array(await workbook.xlsx.writeBuffer()), mendWorkbookPart)
}

/** The only dates in it are the data's. */
const describe = (workbook: Workbook, { workspace, period }: FormPlan): void => {
  const day = new Date(`${periodEnd(period)}T00:00:00Z`)
  workbook.title = titleOf(workspace, periodPhrases(period).full)
  workbook.creator = workspace
  workbook.lastModifiedBy = workspace
  workbook.created = day
  workbook.modified = day
}

const addLeftoverSheet = (
  workbook: Workbook,
  leftovers: NonNullable<FormOptions['leftovers']>,
): void => {
  addListSheet(workbook, sheetNames.leftovers, {
    title: '原表中不属于填报表的内容',
    columns: [
      { heading: '原表中的位置', width: 30 },
      { heading: '内容', width: 110 },
    ],
    rows: leftovers.map(({ place, text }) => [{ text: place }, { text }]),
  })
}
