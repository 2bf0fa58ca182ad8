import type { Workbook } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { sheetNames } from './form-layout.ts'
import type { FormRemark } from './form-remark.ts'
import { addListSheet, type ListCell } from './list-sheet.ts'
import { remarkAddress } from './remark-address.ts'

const columns = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 10 },
  { heading: '位置', width: 16 },
  { heading: '原表中的位置', width: 22 },
  { heading: '问题', width: 50 },
  { heading: '怎样处理', width: 44 },
] as const

export const severityWords = { error: '必须改正', warning: '请核对' } as const

/** Adds the list of all that is wrong, each line leading to its cell. */
export const addRemarkSheet = (
  workbook: Workbook,
  plan: FormPlan,
  remarks: readonly FormRemark[],
): void => {
  addListSheet(workbook, sheetNames.remarks, {
    title: titleOf(remarks),
    columns,
    rows: remarks.map((remark, index) => [
      { text: String(index + 1) },
      { text: severityWords[remark.severity] },
      placeCell(remark, plan),
      { text: remark.place ?? '' },
      { text: remark.message },
      { text: remark.hint },
    ]),
  })
}

const titleOf = (remarks: readonly FormRemark[]): string => {
  const errors = remarks.filter(({ severity }) => severity === 'error').length
  const warnings = remarks.length - errors
  const counted = [
    ...(errors > 0 ? [`${errors}处必须改正`] : []),
    ...(warnings > 0 ? [`${warnings}处请核对`] : []),
  ]
  return `问题清单：${counted.join('，')}。请在“${sheetNames.form}”中改好后交回本文件`
}

const placeCell = (remark: FormRemark, plan: FormPlan): ListCell => {
  const address = remarkAddress(remark, plan)
  return address === undefined
    ? { text: '' }
    : { text: `${sheetNames.form}!${address}`, leadsTo: { sheet: sheetNames.form, address } }
}
