import type { CellRange } from '../workbook.ts'
import { parseRange } from './parse-address.ts'

/**
 * `填报表!$A$1:$C$7` or `'填 报''表'!$A$1`: one stretch of one sheet. `undefined` for lists,
 * formulas, other workbooks and references that broke.
 */
export const parseReference = (
  text: string,
): { readonly sheet: string; readonly range: CellRange } | undefined => {
  const [, quoted, plain, area = ''] =
    /^=?(?:'((?:[^']|'')+)'|([^'!,[\]]+))!([^!,]+)$/.exec(text) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? plain
  const range = parseRange(area)
  return sheet === undefined || range === undefined ? undefined : { sheet, range }
}
