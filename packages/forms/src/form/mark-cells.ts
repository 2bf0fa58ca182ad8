import type { Worksheet } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { storedText } from './cell-contents.ts'
import type { FormRemark } from './form-remark.ts'
import { colours, fontOf, groundOf } from './form-styles.ts'
import { remarkAddress } from './remark-address.ts'

/** The cells that remarks are about. */
export const markedAddresses = (
  plan: FormPlan,
  remarks: readonly FormRemark[],
): ReadonlySet<string> => new Set(remarks.flatMap((remark) => remarkAddress(remark, plan) ?? []))

/** Shows each remark as a note at its cell, which turns red for a fault and amber for something to look at. */
export const markCells = (
  sheet: Worksheet,
  plan: FormPlan,
  remarks: readonly FormRemark[],
): void => {
  for (const address of markedAddresses(plan, remarks)) {
    const own = remarks.filter((remark) => remarkAddress(remark, plan) === address)
    const severity = own.some((remark) => remark.severity === 'error') ? 'error' : 'warning'
    const cell = sheet.getCell(address)
    cell.style = { ...cell.style, fill: groundOf(colours[severity]) }
    const text = own.map(({ message, hint }) => `${message}\n${hint}`).join('\n')
    cell.note = { texts: [{ text: storedText(text), font: fontOf('宋体', 9) }] }
  }
}
