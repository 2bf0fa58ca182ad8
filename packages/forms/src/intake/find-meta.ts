import type { Workbook } from '@jibao/workbook'
import { type MetaEntry, metaSheetName } from '../form/form-meta.ts'
import { cellText } from './cell-text.ts'

export interface FoundMeta {
  /** Name of the sheet. */
  readonly sheet: string
  /** What stands in its first two columns, row by row. */
  readonly entries: readonly MetaEntry[]
}

/** What a workbook says of the form that it is, by the name of the sheet or by its keys; `undefined` for one of another kind. */
export const findMeta = (workbook: Workbook): FoundMeta | undefined => {
  const found = workbook.sheets.map(({ name, cells }) => {
    const values = new Map(
      cells.filter(({ column }) => column === 2).map((cell) => [cell.row, cell]),
    )
    const entries = cells
      .filter(({ column }) => column === 1)
      .map((cell): MetaEntry => [textOf(cell), textOf(values.get(cell.row))])
      .filter(([key]) => key !== '')
    return { sheet: name, entries }
  })
  return (
    found.find(({ sheet }) => sheet === metaSheetName) ??
    found.find(({ entries }) => isMeta(entries.map(([key]) => key)))
  )
}

/** Text exactly as stored: the signature is over every character. */
const textOf = (cell: Workbook['sheets'][number]['cells'][number] | undefined): string =>
  cell?.content?.kind === 'text' ? cell.content.text : cell === undefined ? '' : cellText(cell)

const isMeta = (keys: readonly string[]): boolean =>
  ['schema', 'workspace', 'period', 'department'].every((key) => keys.includes(key))
