import { fail, type Outcome, succeed } from '@jibao/core'
import { keepNames } from '../cells/keep-names.ts'
import { startCounting } from '../counter.ts'
import {
  externalLinks,
  type Place,
  workbookDamaged,
  workbookEncrypted,
  workbookFormatUnread,
  workbookMacros,
} from '../diagnostics.ts'
import { openCompoundFile } from '../ole/compound-file.ts'
import { Refusal } from '../refusal.ts'
import { kinds } from '../sniff/kinds.ts'
import { sniffCompound } from '../sniff/sniff-compound.ts'
import type { Workbook } from '../workbook.ts'
import { readGlobals } from './read-globals.ts'
import { readNames } from './read-names.ts'
import { readSheet } from './read-sheet.ts'
import { readRecords, recordId } from './records.ts'

const biff8 = 0x0600

/** What stands in the way of reading a workbook stream by its first record. */
const checkVersion = (stream: Uint8Array, place: Place) => {
  const first = readRecords(stream).next().value
  if (first === undefined || first.id !== recordId.bof)
    return workbookDamaged('工作簿的开头缺失', place)
  const isOld = first.data.getUint16(0, true) !== biff8
  return isOld ? workbookFormatUnread(kinds.biff5, place) : undefined
}

/**
 * .xls (Excel 97 to 2003, WPS .et) by our own reader: hucre tells neither number formats, without
 * which 0.5927 cannot be told from 59.27%, nor defined names, formulas, what is hidden or struck.
 * The text of formulas is kept in tokens and not spelled out: `''`.
 */
export const readXls = (bytes: Uint8Array, place: Place): Outcome<Workbook> => {
  const file = openCompoundFile(bytes)
  if (file === undefined) return fail(workbookDamaged('缺少目录', place))
  const refusal = sniffCompound(file, place)
  if (refusal !== undefined) return fail(refusal)
  const stream = file.stream('Workbook') ?? new Uint8Array()
  const unread = checkVersion(stream, place)
  if (unread !== undefined) return fail(unread)
  const globals = readGlobals(readRecords(stream))
  if (globals.isEncrypted) return fail(workbookEncrypted(place))
  if (globals.sheets.some(({ type }) => type === 'macros'))
    return fail(workbookMacros('Excel 4.0 宏表', place))
  const counter = startCounting(place)
  const workbook: Workbook = {
    format: 'xls',
    sheets: globals.sheets
      .filter(({ type }) => type === 'worksheet')
      .map((sheet) => {
        counter.countSheet()
        const read = readSheet(readRecords(stream, sheet.offset), sheet, globals, counter)
        // The cells behind a break would be lost without a word.
        if (read === undefined) throw new Refusal(workbookDamaged('内容中途断掉', place))
        return read
      }),
    names: keepNames(readNames(globals)),
  }
  return succeed(workbook, globals.hasForeignBooks ? [externalLinks(place)] : [])
}
