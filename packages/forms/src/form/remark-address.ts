import type { FormPlan } from '../plan/form-plan.ts'
import { addressOf, formRows } from './form-layout.ts'
import type { FormRemark } from './form-remark.ts'

/** The cell of the form that a remark is about; `undefined` when it is about the form as a whole. */
export const remarkAddress = ({ at }: FormRemark, { rows }: FormPlan): string | undefined => {
  if (at === undefined) return undefined
  const index = rows.findIndex(({ indicator }) => indicator.id === at.indicator)
  return index < 0 ? undefined : addressOf(at.column, formRows.first + index)
}
