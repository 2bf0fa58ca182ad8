/** Text at a place, in points from the lower left corner; `turn` in quarter turns against the clock. */
export interface Shown {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly turn?: 0 | 1
}

/** From, and to. */
export type Line = readonly [x: number, y: number, toX: number, toY: number]

export interface Sheet {
  readonly shown: readonly Shown[]
  /** Stroked. */
  readonly rules?: readonly Line[]
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')

const showText = ({ text, x, y, size = 16, turn = 0 }: Shown): string =>
  `BT /F1 ${size} Tf ${turn === 0 ? '1 0 0 1' : '0 1 -1 0'} ${x} ${y} Tm <${hex(text)}> Tj ET`

const contentOf = ({ shown, rules = [] }: Sheet): string =>
  [
    ...rules.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`),
    ...shown.map(showText),
  ].join('\n')

/** A PDF of A4 sheets whose font the file only names, so that its encoding comes from elsewhere. */
export const writePdf = (sheets: readonly Sheet[]): Uint8Array => {
  const pages = sheets.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${sheets.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 [500] 17 26 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    ...sheets.flatMap((sheet, index) => {
      const content = contentOf(sheet)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
