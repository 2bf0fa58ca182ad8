import { parseRange } from '../cells/parse-address.ts'
import type { CellRange } from '../workbook.ts'

/** `$填报表.$A$1:.$C$7` or `$'填 报'.$A$1`: one stretch of one sheet, else `undefined`. */
export const parseOdsReference = (
  text: string,
): { readonly sheet: string; readonly range: CellRange } | undefined => {
  const [, quoted, plain, start = '', end] =
    /^\$?(?:'((?:[^']|'')+)'|([^.'[\]]+))\.([$A-Z\d]+)(?::(?:.*\.)?([$A-Z\d]+))?$/i.exec(text) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? plain
  const range = parseRange(end === undefined ? start : `${start}:${end}`)
  return sheet === undefined || range === undefined ? undefined : { sheet, range }
}
