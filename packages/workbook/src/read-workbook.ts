import { fail, type Outcome, succeed } from '@jibao/core'
import {
  externalLinks,
  notAWorkbook,
  type Place,
  workbookEmpty,
  workbookFaults,
  workbookFormatUnread,
  workbookTooLarge,
  workbookUnreadable,
} from './diagnostics.ts'
import { limits } from './limits.ts'
import { readOds } from './ods/read-ods.ts'
import { Refusal } from './refusal.ts'
import { kinds } from './sniff/kinds.ts'
import { sniff } from './sniff/sniff.ts'
import { sniffArchive } from './sniff/sniff-archive.ts'
import type { Workbook } from './workbook.ts'
import { readXls } from './xls/read-xls.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { openArchive } from './zip/open-archive.ts'

/** Reads a file's bytes; the file's name is only for telling what is wrong. */
export type ReadWorkbook = (
  bytes: Uint8Array,
  place: { readonly file: string },
) => Promise<Outcome<Workbook>>

const readArchive = async (bytes: Uint8Array, place: Place): Promise<Outcome<Workbook>> => {
  const archive = openArchive(bytes, workbookFaults(place))
  const found = sniffArchive(archive, place)
  if ('refusal' in found) return fail(found.refusal)
  if (found.format === 'ods') return readOds(archive, place)
  const isLinked = archive.names.some((name) => /\/externalLinks\//i.test(name))
  return succeed(await readXlsx(archive, place), isLinked ? [externalLinks(place)] : [])
}

const read: ReadWorkbook = async (bytes, place) => {
  if (bytes.length === 0) return fail(workbookEmpty(place))
  if (bytes.length > limits.fileBytes) return fail(workbookTooLarge(bytes.length, place))
  const sniffed = sniff(bytes)
  if (sniffed === 'zip') return readArchive(bytes, place)
  if (sniffed === 'ole') return readXls(bytes, place)
  const kind = kinds[sniffed]
  return fail(
    'isSpreadsheet' in kind ? workbookFormatUnread(kind, place) : notAWorkbook(kind, place),
  )
}

/**
 * Reads .xlsx, .xls and .ods, told apart by their first bytes. What is none of these, is encrypted,
 * carries macros or would grow beyond all measure is refused before any parser sees it.
 */
export const readWorkbook: ReadWorkbook = async (bytes, place) => {
  try {
    return await read(bytes, place)
  } catch (cause) {
    // A parser met what its format forbids: whatever it threw, the file is at fault.
    return fail(cause instanceof Refusal ? cause.diagnostic : workbookUnreadable(place))
  }
}
