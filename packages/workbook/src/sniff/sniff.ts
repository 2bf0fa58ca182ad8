import { asLatin1, startsWith } from '../bytes.ts'
import type { KindName } from './kinds.ts'
import { sniffText } from './sniff-text.ts'

/** Containers are looked into by their own readers; everything else is told at once. */
export type Sniffed = 'zip' | 'ole' | KindName

const codes = (text: string): readonly number[] => Array.from(text, (c) => c.charCodeAt(0))

/** First bytes, most telling first. */
const signatures: readonly (readonly [readonly number[], Sniffed])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [codes('%PDF'), 'pdf'],
  [[0x89, ...codes('PNG')], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [codes('GIF8'), 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [codes('Rar!'), 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'sevenZip'],
  [[0x1f, 0x8b], 'gzip'],
  [codes('{\\rtf'), 'rtf'],
  [codes('ID;P'), 'sylk'],
  [[0x09, 0x00, 0x04, 0x00], 'biffBare'],
  [[0x09, 0x02, 0x06, 0x00], 'biffBare'],
  [[0x09, 0x04, 0x06, 0x00], 'biffBare'],
  [[0x09, 0x08], 'biff5'],
]

const isImage = (bytes: Uint8Array): boolean =>
  (startsWith(bytes, codes('RIFF')) && asLatin1(bytes.subarray(8, 12)) === 'WEBP') ||
  (startsWith(bytes, codes('BM')) && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0) ||
  (asLatin1(bytes.subarray(4, 8)) === 'ftyp' && asLatin1(bytes.subarray(8, 11)) === 'hei')

/** The true type by the first bytes; the name of the file plays no part. Not for empty files. */
export const sniff = (bytes: Uint8Array): Sniffed => {
  const signature = signatures.find(([prefix]) => startsWith(bytes, prefix))
  if (signature !== undefined) return signature[1]
  if (isImage(bytes)) return 'image'
  if (bytes.subarray(0, 4096).every((byte) => byte === 0)) return 'zeros'
  return sniffText(bytes)
}
