import type { Diagnostic, Origin } from '@jibao/core'
import type { FormRow } from '../plan/form-plan.ts'
import { formEmpty, formIncomplete, rowsMissing } from './diagnostics/index.ts'
import type { FormTableReading } from './read-form-table.ts'

interface Asked {
  /** What the form asked for. */
  readonly asked: readonly FormRow[]
  /** Of the sheet. */
  readonly origin: Origin
}

const namesOf = (rows: readonly FormRow[]): readonly string[] =>
  rows.map(({ indicator }) => indicator.name)

/** What did not come back: rows, figures, all of them. */
export const judgeCompleteness = (
  tables: readonly FormTableReading[],
  { asked, origin }: Asked,
): readonly Diagnostic[] => {
  const present = new Set(tables.flatMap(({ rows }) => [...rows.values()]))
  const filled = new Set(tables.flatMap((table) => [...table.filled]))
  if (filled.size === 0) return [formEmpty(origin)]
  const missing = asked.filter(({ indicator: { id } }) => !present.has(id))
  const open = asked.filter(
    ({ indicator: { id }, isOptional }) => present.has(id) && !filled.has(id) && !isOptional,
  )
  return [
    ...(missing.length === 0 ? [] : [rowsMissing(namesOf(missing), origin)]),
    ...(open.length === 0 ? [] : [formIncomplete(namesOf(open), origin)]),
  ]
}
