import { readFileSync, writeFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'

/** Replaces words in the text of a Word file. */
export const alterWord = async (path: string, from: string, to: string): Promise<void> => {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const part = 'word/document.xml'
  const xml = (await zip.file(part)?.async('string')) ?? ''
  if (!xml.includes(from)) throw new Error(`${path} has no ${from}`)
  zip.file(part, xml.replace(from, to))
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }))
}

/** Writes another number into the first cell that holds one, and saves the workbook as Excel would. */
export const alterSheet = async (
  path: string,
  from: number | string,
  to: number | string,
): Promise<void> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const cells = workbook.worksheets.flatMap((sheet) => {
    const found: ExcelJS.Cell[] = []
    sheet.eachRow((row) => row.eachCell((cell) => found.push(cell)))
    return found
  })
  const holds = ({ value, result }: ExcelJS.Cell): boolean =>
    typeof from === 'number'
      ? value === from || result === from
      : typeof value === 'string' && value.includes(from)
  const cell = cells.find(holds)
  if (cell === undefined) throw new Error(`${path} has no ${from}`)
  cell.value =
    typeof from === 'string' && typeof cell.value === 'string'
      ? cell.value.replace(from, String(to))
      : to
  await workbook.xlsx.writeFile(path)
}

/** A string of glyphs, four digits each. */
const glyphStrings = /<((?:[0-9a-f]{4}){4,})>/gi

/**
 * Shows, in each place of a PDF where four glyphs run `a b c c`, the first of them in the place of the second: 1022
 * becomes 1122. One file for each place, in order.
 */
export function* alterPdf(bytes: Uint8Array): Generator<Uint8Array> {
  const source = Buffer.from(bytes).toString('latin1')
  for (const stream of source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const [whole, data = ''] = stream
    const content = inflated(data)
    if (content === undefined || !content.includes(' TJ')) continue
    for (const place of placesIn(content)) {
      const altered = content.slice(0, place.at) + place.glyph + content.slice(place.at + 4)
      const packed = deflateSync(Buffer.from(altered, 'latin1')).toString('latin1')
      const changed = whole.replace(data, () => packed)
      const end = stream.index + whole.length
      yield Buffer.from(source.slice(0, stream.index) + changed + source.slice(end), 'latin1')
    }
  }
}

function* placesIn(content: string): Generator<{ readonly at: number; readonly glyph: string }> {
  for (const { 1: digits = '', index } of content.matchAll(glyphStrings)) {
    const codes = digits.match(/.{4}/g) ?? []
    for (const [first, glyph] of codes.entries()) {
      const [b, c, d] = codes.slice(first + 1)
      if (c !== undefined && c === d && b !== c && b !== glyph) {
        yield { at: index + 1 + (first + 1) * 4, glyph }
      }
    }
  }
}

const inflated = (data: string): string | undefined => {
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
  } catch {
    return undefined
  }
}
