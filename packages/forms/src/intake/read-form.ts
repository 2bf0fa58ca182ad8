import type { Diagnostic, Origin } from '@jibao/core'
import type { Workbook } from '@jibao/workbook'
import { columnNames, readMeta } from '../form/form-meta.ts'
import { indexIndicators } from '../names/indicator-names.ts'
import { unitsOf } from '../names/units.ts'
import { planForms } from '../plan/plan-forms.ts'
import { formCopied, formSchema, formTableMissing, formTampered } from './diagnostics/index.ts'
import { findFiller } from './find-filler.ts'
import { findFormTables } from './find-form-tables.ts'
import { findLeftovers, tellLeftovers } from './find-leftovers.ts'
import type { FoundMeta } from './find-meta.ts'
import { judgeCompleteness } from './judge-completeness.ts'
import { judgeForm } from './judge-form.ts'
import { type FormTableReading, readFormTable } from './read-form-table.ts'
import type { IntakeContext } from './read-returned.ts'
import type { ReturnedLayout, ReturnedWorkbook } from './returned.ts'

/** Reads a form of ours, in whatever state it came back. */
export const readForm = (
  workbook: Workbook,
  { sheet: metaSheet, entries }: FoundMeta,
  context: IntakeContext,
): ReturnedWorkbook => {
  const { file, key = '', dataset } = context
  const hidden: Origin = { file, sheet: metaSheet }
  const refused = { kind: 'form', file, rowsRead: 0, figures: [] } as const
  const meta = readMeta(entries, key)
  if (meta === 'unknown-schema') return { ...refused, diagnostics: [formSchema(hidden)] }
  if (meta === 'tampered' || meta === 'absent') {
    return { ...refused, diagnostics: [formTampered(hidden)] }
  }
  const { period, department } = meta
  const faults = judgeForm(meta, context, hidden)
  if (faults.length > 0) return { ...refused, period, department, diagnostics: faults }
  const tables = findFormTables(workbook, metaSheet)
  const [first] = tables
  if (first === undefined) {
    return { ...refused, period, department, diagnostics: [formTableMissing({ file })] }
  }

  const asked = planForms(dataset, meta).flatMap(({ rows }) => rows)
  const known = indexIndicators(dataset, unitsOf(dataset))
  const read = tables.map((table) => readFormTable(table, { file, period, known, asked }))
  const origin: Origin = { file, sheet: first.sheet.name }
  const copies = tables
    .slice(1)
    .map(({ sheet }): Diagnostic => formCopied(origin, { file, sheet: sheet.name }))
  const own = asked.filter(({ indicator }) => meta.rows.includes(indicator.id))
  const by = findFiller(workbook, first)
  return {
    kind: 'form',
    file,
    period,
    department,
    ...(by === undefined ? {} : { by }),
    ...layoutOf(read),
    rowsRead: read.reduce((sum, { rows }) => sum + rows.size, 0),
    figures: read.flatMap(({ figures }) => figures),
    diagnostics: [
      ...copies,
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...judgeCompleteness(read, { asked: own, origin }),
      ...tellLeftovers(findLeftovers(workbook, { file, metaSheet, read })),
    ],
  }
}

const layoutOf = ([first]: readonly FormTableReading[]): {
  readonly layout?: ReturnedLayout
} => {
  if (first === undefined) return {}
  const { table, rows } = first
  const columns = (Object.keys(columnNames) as (keyof typeof columnNames)[]).flatMap((key) => {
    const column = table.columns.get(key)
    return column === undefined ? [] : [[key, column] as const]
  })
  return { layout: { sheet: table.sheet.name, columns: Object.fromEntries(columns), rows } }
}
