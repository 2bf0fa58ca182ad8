import type { Diagnostic } from '@jibao/core'
import { asLatin1 } from '../bytes.ts'
import {
  notAWorkbook,
  type Place,
  workbookEncrypted,
  workbookFormatUnread,
  workbookMacros,
} from '../diagnostics.ts'
import type { Archive } from '../zip/open-archive.ts'
import { type KindName, kinds } from './kinds.ts'

const openDocumentKinds: readonly (readonly [RegExp, KindName])[] = [
  [/opendocument\.text/, 'odt'],
  [/opendocument/, 'odOther'],
]

/** By the content types of the main parts, as names of parts are free. */
const openXmlKinds: readonly (readonly [RegExp, KindName])[] = [
  [/wordprocessingml\.[\w.]*main|ms-word\.\w+\.macroEnabled/i, 'docx'],
  [/presentationml\.[\w.]*main|ms-powerpoint\.\w+\.macroEnabled/i, 'pptx'],
]

const otherKinds: readonly (readonly [RegExp, KindName])[] = [
  [/^OFD\.xml$/i, 'ofd'],
  [/\.iwa$|^index\.zip$/i, 'numbers'],
]

type Found = { readonly format: 'xlsx' | 'ods' } | { readonly refusal: Diagnostic }

const refuse = (name: KindName, place: Place): Found => {
  const kind = kinds[name]
  const isSpreadsheet = 'isSpreadsheet' in kind
  return { refusal: isSpreadsheet ? workbookFormatUnread(kind, place) : notAWorkbook(kind, place) }
}

const kindIn = (text: string, table: readonly (readonly [RegExp, KindName])[]) =>
  table.find(([pattern]) => pattern.test(text))?.[1]

const openDocument = (archive: Archive, mime: string, place: Place): Found => {
  if (!/opendocument\.spreadsheet/.test(mime))
    return refuse(kindIn(mime, openDocumentKinds) ?? 'zip', place)
  if (archive.readXml('META-INF/manifest.xml')?.includes('encryption-data') === true)
    return { refusal: workbookEncrypted(place) }
  const hasMacros = archive.names.some((name) => /^(?:Basic|Scripts)\/.+\/./.test(name))
  return hasMacros ? { refusal: workbookMacros('Basic', place) } : { format: 'ods' }
}

const openXml = (archive: Archive, types: string, place: Place): Found => {
  const other = kindIn(types, openXmlKinds)
  if (other !== undefined) return refuse(other, place)
  if (/macrosheet/i.test(types) || archive.names.some((name) => /\/macrosheets\//i.test(name)))
    return { refusal: workbookMacros('Excel 4.0 宏表', place) }
  const hasProject = archive.names.some((name) => /vbaProject\.bin$/i.test(name))
  if (hasProject || /vbaProject/i.test(types)) return { refusal: workbookMacros('VBA', place) }
  if (/ms-excel\.sheet\.binary/i.test(types)) return refuse('xlsb', place)
  return /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/i.test(
    types,
  )
    ? { format: 'xlsx' }
    : refuse('zip', place)
}

/** Which kind of document an archive is, by what it declares inside. */
export const sniffArchive = (archive: Archive, place: Place): Found => {
  const mime = archive.read('mimetype')
  if (mime !== undefined) return openDocument(archive, asLatin1(mime), place)
  const types = archive.readXml('[Content_Types].xml')
  if (types !== undefined) return openXml(archive, types, place)
  const other = archive.names.map((name) => kindIn(name, otherKinds)).find((kind) => kind)
  return refuse(other ?? 'zip', place)
}
