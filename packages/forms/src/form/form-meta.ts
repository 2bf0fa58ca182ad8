import { createHmac } from 'node:crypto'
import { type Period, parsePeriod } from '@jibao/data-model'

/** What a form says of itself on its hidden sheet. */
export interface FormMeta {
  /** Of the layout: a reader refuses what it does not know. */
  readonly schema: 1
  readonly workspace: string
  readonly period: Period
  /** Department id. */
  readonly department: string
  /** Indicator ids, in the order of the rows. */
  readonly rows: readonly string[]
}

/** Name of the hidden sheet: key and value in columns A and B. */
export const metaSheetName = '_meta'

/**
 * Name of the hidden first column of the table, which holds each row's indicator id and moves with it; and
 * the defined names of the columns that are read back, which move with them.
 */
export const columnNames = {
  id: 'jibao_id',
  figure: 'jibao_figure',
  asOf: 'jibao_as_of',
  note: 'jibao_note',
  evidence: 'jibao_evidence',
} as const

/** Defined name of the cell that holds who filled the form in. */
export const fillerName = 'jibao_filler'

/** One row of the hidden sheet: key and value, both text. */
export type MetaEntry = readonly [key: string, value: string]

/**
 * The rows of the hidden sheet: `schema`, `workspace`, `period`, `department`, a `row` for each indicator, since
 * a cell holds 32,767 characters at most, and `signature`, the HMAC-SHA256 of all others.
 * @param key of the workspace; with an empty one the signature shows that nothing was changed, not who signed
 */
export const metaEntries = (meta: FormMeta, key = ''): readonly MetaEntry[] => {
  const said: readonly MetaEntry[] = [
    ['schema', String(meta.schema)],
    ['workspace', meta.workspace],
    ['period', meta.period],
    ['department', meta.department],
    ...meta.rows.map((id): MetaEntry => ['row', id]),
  ]
  return [...said, ['signature', signatureOf(said, key)]]
}

const signatureOf = (entries: readonly MetaEntry[], key: string): string =>
  createHmac('sha256', key).update(JSON.stringify(entries)).digest('hex')

/**
 * `absent`: no form of ours, or what it said of itself is gone; `tampered`: not as it was signed, or signed with another
 * key; `unknown-schema`: of another version, whose signature is not looked at.
 */
export type MetaFault = 'absent' | 'tampered' | 'unknown-schema'

/** What the rows of the hidden sheet say, in the order in which they stand there. */
export const readMeta = (entries: readonly MetaEntry[], key = ''): FormMeta | MetaFault => {
  const entryOf = (wanted: string): string | undefined =>
    entries.find(([name]) => name === wanted)?.[1]
  const schema = entryOf('schema')
  if (schema === undefined) return 'absent'
  if (schema !== '1') return 'unknown-schema'
  const said = entries.filter(([name]) => name !== 'signature')
  const [workspace, period, department] = [
    entryOf('workspace'),
    parsePeriod(entryOf('period') ?? ''),
    entryOf('department'),
  ]
  const isSigned =
    entries.length === said.length + 1 && entryOf('signature') === signatureOf(said, key)
  if (!isSigned || workspace === undefined || period === undefined || department === undefined) {
    return 'tampered'
  }
  const rows = said.flatMap(([name, id]) => (name === 'row' ? [id] : []))
  return { schema: 1, workspace, period, department, rows }
}
