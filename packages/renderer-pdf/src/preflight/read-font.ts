import type { PdfFile } from './pdf-file.ts'
import { isText, readItem, type Value } from './read-items.ts'

/** Code to text, of a ToUnicode CMap of ranges with one text for each code. */
export const readUnicode = (cmap: Uint8Array): ReadonlyMap<number, string> => {
  const source = Buffer.from(cmap).toString('latin1')
  const texts = new Map<number, string>()
  for (let item = readItem(source, 0); item !== undefined; item = readItem(source, item.end)) {
    if (item.keyword !== 'endbfrange') continue
    for (let at = 0; at + 2 < item.values.length; at += 3) {
      const first = codeOf(item.values[at])
      const range = item.values[at + 2]
      if (!Array.isArray(range)) continue
      range.forEach((text: Value, index) => {
        if (isText(text)) texts.set(first + index, fromUtf16(text.bytes))
      })
    }
  }
  return texts
}

const codeOf = (value: Value | undefined): number =>
  isText(value) ? value.bytes.charCodeAt(0) * 256 + value.bytes.charCodeAt(1) : Number.NaN

const fromUtf16 = (bytes: string): string =>
  Buffer.from(bytes, 'latin1').swap16().toString('utf16le')

/** Widths that the file gives, by code: `W` with one list for each run of codes. */
export const readWidths = (
  { array }: PdfFile,
  w: Value | undefined,
): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>()
  const values = array(w)
  for (let at = 0; at + 1 < values.length; at += 2) {
    const first = Number(values[at])
    array(values[at + 1]).forEach((width, index) => {
      if (typeof width === 'number') widths.set(first + index, width)
    })
  }
  return widths
}

/** Advance of a glyph of a TrueType font in thousandths of an em; OpenType `head`, `hhea` and `hmtx`. */
export const readAdvances = (font: Uint8Array): ((glyph: number) => number) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, number>()
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const record = 12 + table * 16
    const tag = Buffer.from(font.subarray(record, record + 4)).toString('latin1')
    tables.set(tag, view.getUint32(record + 8))
  }
  const unitsPerEm = view.getUint16((tables.get('head') ?? 0) + 18)
  const metricCount = view.getUint16((tables.get('hhea') ?? 0) + 34)
  const metrics = tables.get('hmtx') ?? 0
  return (glyph) =>
    (view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1)) * 1000) / unitsPerEm
}
