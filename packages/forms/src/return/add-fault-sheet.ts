import type { Diagnostic } from '@jibao/core'
import type { Workbook } from 'exceljs'
import { sheetNames } from '../form/form-layout.ts'
import { addListSheet, type ListCell } from '../form/list-sheet.ts'
import { severityWords } from '../form/remark-sheet.ts'
import { placeOf } from './place-of.ts'

const columns = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 10 },
  { heading: '位置', width: 26 },
  { heading: '问题', width: 56 },
  { heading: '怎样处理', width: 50 },
] as const

interface CopiedFile {
  /** As the user named it. */
  readonly file: string
  /** Names of its sheets in the copy, by their own. */
  readonly names: ReadonlyMap<string, string>
}

/** Adds the list of all that is wrong, each line leading to its cell. */
export const addFaultSheet = (
  workbook: Workbook,
  diagnostics: readonly Diagnostic[],
  copied: CopiedFile,
): void => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const counted = [
    ...(errors > 0 ? [`${errors}处必须改正`] : []),
    ...(diagnostics.length > errors ? [`${diagnostics.length - errors}处请核对`] : []),
  ]
  addListSheet(workbook, sheetNames.remarks, {
    title: `问题清单：${counted.join('，')}。请在有颜色的单元格中改好后交回本文件`,
    columns,
    rows: diagnostics.map((diagnostic, index) => [
      { text: String(index + 1) },
      { text: severityWords[diagnostic.severity === 'error' ? 'error' : 'warning'] },
      placeCell(diagnostic, copied),
      { text: diagnostic.message },
      { text: diagnostic.hint },
    ]),
  })
}

const placeCell = ({ origin }: Diagnostic, { file, names }: CopiedFile): ListCell => {
  if (origin === undefined) return { text: '' }
  if (origin.file !== file) return { text: placeOf(origin, origin.file) }
  const sheet = names.get(origin.sheet ?? '')
  return sheet === undefined || origin.cell === undefined
    ? { text: placeOf(origin) }
    : { text: placeOf({ ...origin, sheet }), leadsTo: { sheet, address: origin.cell } }
}
