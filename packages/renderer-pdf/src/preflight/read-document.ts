import type { PdfDocument } from '../file/pdf-document.ts'
import { isReference, type PdfDictionary, type PdfValue } from '../file/pdf-value.ts'
import { dateString, millionth, textBytes } from '../file/value-text.ts'
import { fileHeader } from '../file/write-bytes.ts'
import { type PdfFile, type PdfObject, readObjects } from './pdf-file.ts'
import type { Dictionary, Value } from './read-items.ts'
import type { Shown } from './shown.ts'

/**
 * A file before it becomes bytes: its values as a reader of the bytes will find them, its streams
 * not yet deflated, and what its pages show as they kept account of it while they were drawn.
 */
export const readDocument = (document: PdfDocument): PdfFile => {
  const objects = new Map<number, PdfObject>()
  for (const { number, data, stream } of document.objects) {
    const value = dictionaryRead(data)
    objects.set(number, stream === undefined ? { value } : { value, content: () => stream.content })
  }
  const trailer: Dictionary = new Map<string, Value>([
    ['Root', { object: document.catalog.number }],
    ['Info', dictionaryRead(document.info)],
    ['ID', [{ bytes: '' }, { bytes: '' }]],
  ])
  return readObjects({ source: fileHeader, trailer, objects, shown: () => shownIn(document) })
}

const shownIn = ({ pages, codes }: PdfDocument): Shown => ({
  contents: pages.map(({ shown }) => {
    if (shown === undefined) throw new RangeError('a page that has not ended')
    return shown
  }),
  codes: new Map([...codes].map(([{ number }, own]) => [number, own])),
})

const dictionaryRead = (entries: PdfDictionary): Dictionary => {
  const read = new Map<string, Value>()
  for (const key in entries) {
    const value = entries[key]
    if (value !== undefined) read.set(key, valueRead(value))
  }
  return read
}

/** What `valueText` writes, as `readItem` reads it. */
export const valueRead = (value: PdfValue): Value => {
  if (typeof value === 'string') return { name: value }
  if (typeof value === 'number') return millionth(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(valueRead)
  if (value instanceof String) return { bytes: textBytes(value.valueOf()) }
  if (value instanceof Date) return { bytes: dateString(value) }
  if (isReference(value)) return { object: value.number }
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('latin1') }
  return dictionaryRead(value as PdfDictionary)
}
