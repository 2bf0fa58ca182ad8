import type { Diagnostic, Origin } from '@jibao/core'
import { endTogether } from '@jibao/data-model'
import type { FormMeta } from '../form/form-meta.ts'
import { formDepartment, formPeriod, formWorkspace } from './diagnostics/index.ts'
import type { IntakeContext } from './read-returned.ts'

/** Why a form, genuine as it is, cannot be taken here and now. */
export const judgeForm = (
  { workspace, period, department }: FormMeta,
  { workspace: own, period: wanted, dataset }: IntakeContext,
  origin: Origin,
): readonly Diagnostic[] => {
  if (workspace !== own) return [formWorkspace(workspace, own, origin)]
  const ids = dataset.departments.map(({ id }) => id)
  return [
    ...(wanted === undefined || endTogether(period, wanted)
      ? []
      : [formPeriod(period, wanted, origin)]),
    ...(ids.includes(department) ? [] : [formDepartment(department, ids, origin)]),
  ]
}
