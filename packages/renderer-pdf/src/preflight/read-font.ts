import type { PdfFile } from './pdf-file.ts'
import type { Value } from './read-items.ts'

/** One range: its first code, its last, and a text for each. */
const range = /<([\da-f]+)> <[\da-f]+> \[<([^\]]*)>\]/g

/** Code to text, of a ToUnicode CMap as we write it: of ranges with one text for each code. */
export const readUnicode = (cmap: Uint8Array): ReadonlyMap<number, string> => {
  const { buffer, byteOffset, length } = cmap
  const source = Buffer.from(buffer, byteOffset, length).toString('latin1')
  const texts = new Map<number, string>()
  for (const [, first = '', all = ''] of source.matchAll(range)) {
    const start = Number.parseInt(first, 16)
    for (const [index, units] of all.split('> <').entries()) {
      texts.set(start + index, fromUtf16(units))
    }
  }
  return texts
}

/** @param units of four hexadecimal digits, a blank between them */
const fromUtf16 = (units: string): string =>
  units.length === 4
    ? String.fromCharCode(Number.parseInt(units, 16))
    : units
        .split(' ')
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join('')

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
