import type { Diagnostic } from '@jibao/core'
import type { Dataset } from '@jibao/data-model'
import type { ReturnedWorkbook } from '../intake/returned.ts'
import { departmentNotResponsible } from './diagnostics.ts'
import { responsibleDepartments } from './responsible-departments.ts'

/** Figures that a department hands in although another answers for them: rows of another form, pasted. */
export const judgeSender = (
  { department, figures }: ReturnedWorkbook,
  dataset: Dataset,
): readonly Diagnostic[] => {
  if (department === undefined) return []
  const nameOf = (id: string): string => {
    const found = dataset.departments.find((one) => one.id === id)
    return found?.short ?? found?.name ?? id
  }
  return figures.flatMap((figure) => {
    const indicator = dataset.indicators.find(({ id }) => id === figure.indicator)
    if (indicator === undefined) return []
    const responsible = responsibleDepartments(indicator, figure.period, dataset)
    if (responsible.includes(department)) return []
    const names = {
      sender: nameOf(department),
      responsible: responsible.slice(0, 1).map(nameOf).join(''),
    }
    return [departmentNotResponsible(indicator.name, figure, names)]
  })
}
