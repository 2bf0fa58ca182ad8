import { startsWith } from '../bytes.ts'
import type { KindName } from './kinds.ts'

/** Enough to see a root element and to tell an encoding. */
const looksAt = 64 * 1024

/** Text throughout, or nothing: the last character may be cut off by the window. */
const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

/** Unicode marks its order, or every other byte of its ASCII is zero. */
const utf16 = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return undefined
}

const isControl = (code: number): boolean =>
  code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x1a

const isProse = (text: string): boolean =>
  !Array.from(text).some((character) => isControl(character.charCodeAt(0)))

/** By what stands in the text, most telling first. */
const markup: readonly (readonly [RegExp, KindName])[] = [
  [/^\s*mime-version:/i, 'webArchive'],
  [/<\?mso-application[^>]*excel|urn:schemas-microsoft-com:office:spreadsheet/i, 'spreadsheetMl'],
  [/<office:document\b/i, 'flatOds'],
  [/<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i, 'webPage'],
  [/^\s*<\?xml\b/i, 'otherXml'],
]

/** What a file without a binary signature is. */
export const sniffText = (bytes: Uint8Array): KindName => {
  const window = bytes.subarray(0, looksAt)
  const wide = utf16(window)
  const asUtf8 = wide === undefined ? decode(window, 'utf-8') : undefined
  const text = wide === undefined ? (asUtf8 ?? decode(window, 'gb18030')) : decode(window, wide)
  if (text === undefined || !isProse(text)) return 'unknown'
  const found = markup.find(([pattern]) => pattern.test(text))
  if (found !== undefined) return found[1]
  if (wide !== undefined) return 'textUtf16'
  return asUtf8 === undefined ? 'textGbk' : 'textUtf8'
}
