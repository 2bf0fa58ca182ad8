import { entryNames } from './entry-names.ts'
import type { KindName } from './kinds.ts'

/** How a file is to be read, or what it is when it cannot be. */
export type Sniffed =
  | { readonly reader: 'docx' | 'workbook' | 'pdf' | 'text' }
  | { readonly refused: KindName | 'encryptedOffice' }

const workbook: Sniffed = { reader: 'workbook' }

/** Parts of an archive that tell what it is. */
const parts: readonly (readonly [name: RegExp, Sniffed])[] = [
  [/^word\//, { reader: 'docx' }],
  [/^xl\//, workbook],
  [/^ppt\//, { refused: 'slides' }],
  [/^OFD\.xml$/i, { refused: 'ofd' }],
]

/** What an OpenDocument file begins with, behind the head of its first entry. */
const openDocuments: readonly (readonly [type: string, Sniffed])[] = [
  ['spreadsheet', workbook],
  ['text', { refused: 'odt' }],
  ['presentation', { refused: 'slides' }],
]

const sniffArchive = (bytes: Buffer): Sniffed => {
  const head = bytes.toString('latin1', 30, 120)
  const open = openDocuments.find(([type]) =>
    head.startsWith(`mimetypeapplication/vnd.oasis.opendocument.${type}`),
  )
  if (open !== undefined) return open[1]
  const names = entryNames(bytes)
  const found = parts.find(([pattern]) => names.some((name) => pattern.test(name)))
  return found?.[1] ?? { refused: 'archive' }
}

/** Streams of a compound file, most telling first. */
const streams: readonly (readonly [name: string, Sniffed])[] = [
  ['EncryptedPackage', { refused: 'encryptedOffice' }],
  ['WordDocument', { refused: 'oldWord' }],
  ['PowerPoint Document', { refused: 'slides' }],
  ['Workbook', workbook],
  ['Book', workbook],
]

const sniffCompound = (bytes: Buffer): Sniffed =>
  streams.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')))?.[1] ?? {
    refused: 'unknown',
  }

type Sniff = (bytes: Buffer) => Sniffed

const as =
  (found: Sniffed): Sniff =>
  () =>
    found

const image = as({ refused: 'image' })
const archive = as({ refused: 'archive' })

/** First bytes, written as Latin-1. */
const signatures: readonly (readonly [first: string, Sniff])[] = [
  ['PK\x03\x04', sniffArchive],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', sniffCompound],
  ['%PDF', as({ reader: 'pdf' })],
  ['{\\rtf', as({ refused: 'rtf' })],
  ['\x89PNG', image],
  ['\xff\xd8\xff', image],
  ['GIF8', image],
  ['II*\0', image],
  ['MM\0*', image],
  ['Rar!', archive],
  ['7z\xbc\xaf', archive],
  ['\x1f\x8b', archive],
]

/** By the first bytes and by the parts of a container; whatever has no signature may be text. */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 16)
  const found = signatures.find(([first]) => head.startsWith(first))
  return found?.[1](buffer) ?? { reader: 'text' }
}
