import { isReference, type PdfDictionary, type PdfValue } from './pdf-value.ts'

/** A value as the file has it; one character a byte. */
export const valueText = (value: PdfValue): string => {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return numberText(value)
  if (value === null || typeof value === 'boolean') return `${value}`
  if (Array.isArray(value)) return `[${value.map(valueText).join(' ')}]`
  if (value instanceof String) return textString(value.valueOf())
  if (value instanceof Date) return `(${dateString(value)})`
  if (isReference(value)) return `${value.number} 0 R`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  return dictionaryText(value as PdfDictionary)
}

const dictionaryText = (entries: PdfDictionary): string => {
  let text = '<<\n'
  for (const key in entries) {
    const value = entries[key]
    if (value !== undefined) text += `/${key} ${valueText(value)}\n`
  }
  return `${text}>>`
}

export const numberText = (number: number): string => `${millionth(number)}`

/** A number as the file has it: what is left over is no length on paper. */
export const millionth = (number: number): number => Math.round(number * 1e6) / 1e6

/** `D:20240705000000Z` */
export const dateString = (date: Date): string =>
  `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`

const isAscii = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) > 0x7f) return false
  return true
}

/** A text string as bytes: ASCII, or UTF-16 with a mark where that does not do. */
export const textBytes = (text: string): string => {
  if (isAscii(text)) return text
  let bytes = '\xFE\xFF'
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    bytes += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return bytes
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

const textString = (text: string): string =>
  `(${textBytes(text).replace(/[\n\r\t\b\f()\\]/g, (byte) => escapes[byte] ?? byte)})`
