import { deflatedStream } from '../file/deflated-stream.ts'
import type { PdfStream } from '../file/pdf-value.ts'

/** Codes in one range, which may not run over the last digits of a code. */
const rangeLength = 256

const fourDigits = (unit: number): string => unit.toString(16).padStart(4, '0')

/** UTF-16, a blank between the halves of a pair. */
const textOf = (codePoints: readonly number[]): string => {
  const text = String.fromCodePoint(...codePoints)
  let units = fourDigits(text.charCodeAt(0))
  for (let at = 1; at < text.length; at += 1) units += ` ${fourDigits(text.charCodeAt(at))}`
  return `<${units}>`
}

/** What each glyph reads as (ISO 32000-1 9.10.3). @param unicode by the glyph's number */
export const unicodeMap = (unicode: readonly (readonly number[] | undefined)[]): PdfStream => {
  const texts = unicode.map((codePoints) => textOf(codePoints ?? [0]))
  const ranges: string[] = []
  for (let start = 0; start < texts.length; start += rangeLength) {
    const end = Math.min(start + rangeLength, texts.length)
    const range = texts.slice(start, end).join(' ')
    ranges.push(`<${fourDigits(start)}> <${fourDigits(end - 1)}> [${range}]`)
  }
  return deflatedStream(Buffer.from(cmap(ranges), 'latin1'))
}

const cmap = (ranges: readonly string[]): string => `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
