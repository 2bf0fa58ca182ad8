import type { Diagnostic } from '@jibao/core'
import { type Cell, cellAddress, type Sheet } from '@jibao/workbook'
import type { InputColumn } from '../form/form-layout.ts'
import type { FormRemark } from '../form/form-remark.ts'
import type { RowEntries } from '../form/row-contents.ts'
import type { FormOptions } from '../form/write-form.ts'
import { findLeftovers } from '../intake/find-leftovers.ts'
import { findMeta } from '../intake/find-meta.ts'
import { findFormTable } from '../intake/form-table.ts'
import type { ReturnedLayout } from '../intake/returned.ts'
import type { FormPlan } from '../plan/form-plan.ts'
import { planForms } from '../plan/plan-forms.ts'
import { contestedFigures } from './contested-figures.ts'
import { earlierLeftovers } from './earlier-leftovers.ts'
import { placeOf } from './place-of.ts'
import type { FaultyWorkbook, ReturnContext } from './write-return.ts'

/** A form to be written anew with all that was typed into it. */
interface RefilledForm {
  readonly plan: FormPlan
  readonly options: FormOptions
}

/**
 * The form that a department was sent, with what it wrote; nothing when the workbook does not say enough for that. A
 * row that stands twice is taken once, or not at all when that would settle a conflict; the rest is kept as text
 * beside the form.
 */
export const refillForm = (
  faulty: FaultyWorkbook,
  { workspace, dataset, key }: ReturnContext,
): RefilledForm | undefined => {
  const { workbook, returned, diagnostics } = faulty
  const { kind, period, department, layout, by } = returned
  const sheet = workbook.sheets.find(({ name }) => name === layout?.sheet)
  const meta = findMeta(workbook)
  if (kind !== 'form' || period === undefined || department === undefined) return undefined
  if (layout === undefined || sheet === undefined || meta === undefined) return undefined
  const [plan] = planForms(dataset, { workspace, period, departments: [department] })
  const table = findFormTable(sheet, workbook.names)
  if (plan === undefined || table === undefined) return undefined

  const rows = firstRows(layout, contestedFigures(faulty))
  const leftovers = findLeftovers(workbook, {
    file: returned.file,
    metaSheet: meta.sheet,
    read: [{ ...nothingRead, table, rows }],
  })
  return {
    plan,
    options: {
      ...(key === undefined ? {} : { key }),
      ...(by === undefined ? {} : { filler: by }),
      entries: entriesOf(sheet, layout, rows),
      remarks: diagnostics.map((diagnostic) => remarkOf(diagnostic, returned.file, layout)),
      leftovers: [
        ...earlierLeftovers(workbook),
        ...leftovers.map(({ text, origin }) => ({ place: placeOf(origin), text })),
        ...struckTexts(sheet),
      ],
    },
  }
}

const nothingRead = {
  refused: new Set<number>(),
  filled: new Set<string>(),
  figures: [],
  diagnostics: [],
} as const

/** Ids by row, each at the first row in which it stands; without those that are contested. */
const firstRows = (
  { rows }: ReturnedLayout,
  contested: ReadonlySet<string>,
): ReadonlyMap<number, string> => {
  const first = new Map<string, number>()
  for (const [row, id] of rows) if (!first.has(id) && !contested.has(id)) first.set(id, row)
  return new Map([...first].map(([id, row]) => [row, id]))
}

const inputColumns = [
  'figure',
  'asOf',
  'note',
  'evidence',
] as const satisfies readonly InputColumn[]

const entriesOf = (
  { cells }: Sheet,
  { columns }: ReturnedLayout,
  rows: ReadonlyMap<number, string>,
): ReadonlyMap<string, RowEntries> => {
  const entries = new Map<string, RowEntries>()
  for (const { row, column, content, format } of cells) {
    const id = rows.get(row)
    const input = inputColumns.find((key) => columns[key] === column)
    if (id === undefined || input === undefined || content === undefined) continue
    const typed = { ...content, ...(format === undefined ? {} : { format }) }
    entries.set(id, { ...entries.get(id), [input]: typed })
  }
  return entries
}

/** A fault in a column that nobody fills in is shown at the row's figure. */
const remarkOf = (
  { severity, message, hint, origin }: Diagnostic,
  file: string,
  { sheet, columns, rows }: ReturnedLayout,
): FormRemark => {
  const said = { severity: severity === 'error' ? severity : 'warning', message, hint } as const
  if (origin === undefined) return said
  const place = origin.file === file ? placeOf(origin) : placeOf(origin, origin.file)
  const isHere = origin.file === file && origin.sheet === sheet
  const found = [...rows].find(
    ([row]) => isHere && origin.cell?.replace(/^[A-Z]+/, '') === String(row),
  )
  if (found === undefined) return place === '' ? said : { ...said, place }
  const [row, indicator] = found
  const column = inputColumns.find((key) => {
    const number = columns[key]
    return number !== undefined && cellAddress({ row, column: number }) === origin.cell
  })
  return { ...said, place, at: { indicator, column: column ?? 'figure' } }
}

/** A form has no place for them; whoever mends it may want to know what was there. */
const struckTexts = (sheet: Sheet): NonNullable<FormOptions['leftovers']> =>
  sheet.cells.flatMap((cell: Cell) =>
    cell.struck === undefined
      ? []
      : [{ place: `${sheet.name}!${cellAddress(cell)}`, text: `划去：${cell.struck}` }],
  )
