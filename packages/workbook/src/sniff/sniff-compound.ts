import type { Diagnostic } from '@jibao/core'
import {
  notAWorkbook,
  type Place,
  workbookEncrypted,
  workbookFormatUnread,
  workbookMacros,
} from '../diagnostics.ts'
import type { CompoundFile } from '../ole/compound-file.ts'
import { kinds } from './kinds.ts'

/** By the streams that each program writes, most telling first. */
const tells: readonly (readonly [string, (place: Place) => Diagnostic])[] = [
  ['EncryptedPackage', workbookEncrypted],
  ['_VBA_PROJECT_CUR', (place) => workbookMacros('VBA', place)],
  ['WordDocument', (place) => notAWorkbook(kinds.oldWord, place)],
  ['PowerPoint Document', (place) => notAWorkbook(kinds.oldSlides, place)],
]

/** What a compound file is when it is not an .xls without macros. */
export const sniffCompound = (file: CompoundFile, place: Place): Diagnostic | undefined => {
  const told = tells.find(([stream]) => file.names.has(stream))
  if (told !== undefined && !(told[0] === 'WordDocument' && file.names.has('Workbook')))
    return told[1](place)
  if (file.names.has('Workbook')) return undefined
  return file.names.has('Book')
    ? workbookFormatUnread(kinds.biff5, place)
    : notAWorkbook(kinds.oleOther, place)
}
