import type { Diagnostic } from '@jibao/core'
import type { Department, Period } from '@jibao/data-model'
import { responsibleDepartments } from '../merge/responsible-departments.ts'
import type { Column } from './compose-columns.ts'
import { departmentOther } from './diagnostics.ts'
import type { IndicatorRow } from './identify-rows.ts'
import type { SheetContext } from './sheet-context.ts'

interface Judged {
  /** Every department that a row names, once. */
  readonly named: readonly Department[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Rows whose responsible department is not the one of the plan. */
export const judgeDepartments = (
  rows: readonly IndicatorRow[],
  columns: readonly Column[],
  period: Period,
  { grid, originOf, departments, dataset }: SheetContext,
): Judged => {
  const column = columns.find(({ heading: { role } }) => role === 'department')?.column
  if (column === undefined) return { named: [], diagnostics: [] }
  const named = new Set<Department>()
  const diagnostics = rows.flatMap(({ row, indicator }): readonly Diagnostic[] => {
    const written = grid.textAt(row, column)
    const listed = departments.listedIn(written)
    for (const department of listed) named.add(department)
    const responsible = responsibleDepartments(indicator, period, dataset)
    const isRight = listed.some(({ id }) => responsible.includes(id))
    if (written === '' || isRight || responsible.length === 0) return []
    const names = responsible.map(
      (id) => dataset.departments.find((one) => one.id === id)?.name ?? id,
    )
    return [departmentOther(indicator.name, written, names, originOf(row, column))]
  })
  return { named: [...named], diagnostics }
}
