import type { AwkwardCase } from './awkward-case.ts'
import { plainFigure, plainRows, type RawPieces, rawWorkbook, repeated } from './raw-workbook.ts'

interface Giant {
  readonly name: string
  readonly pieces: () => RawPieces
  readonly figures?: readonly string[]
  readonly told?: readonly string[]
}

const columns = Array.from('ABCDEFGHIJ')
const rowsFrom = 3

/** Rows below the table, ten cells each. */
const rows = (count: number, cell: (address: string) => string): string =>
  plainRows +
  repeated(count, (index) => {
    const row = index + rowsFrom
    return `<row r="${row}">${columns.map((column) => cell(`${column}${row}`)).join('')}</row>`
  })

const text = (content: string): string => `<is><t>${content}</t></is>`
const refused = (code: string, place = ''): readonly string[] => [`error ${code} ${place}`.trim()]

/** Of rows that nobody knows, as many are told as anybody reads. */
const unknownRows = Array.from(
  { length: 51 },
  (_, index) => `warning ROW_UNKNOWN 报表!A${index + 1 + rowsFrom}`,
)

/** Of columns that might be the figures, likewise. */
const rivals = Array.from('CDEFG', (column) => `error FIGURE_COLUMNS_RIVAL 报表!${column}1`)

const manyRows = Array.from({ length: 49_000 }, (_, index) => index + 1 + rowsFrom)

/** Small files that would cost a careless reader minutes or gigabytes. */
const giants: readonly Giant[] = [
  {
    name: '200,000 rows of formatted blanks',
    pieces: () => ({
      styles:
        '<fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="10" fontId="0"/></cellXfs>',
      rows: rows(200_000, (address) => `<c r="${address}" s="1"/>`),
    }),
    figures: plainFigure,
  },
  {
    name: 'a merge over the whole sheet below the table',
    pieces: () => ({ afterData: '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>' }),
    figures: plainFigure,
  },
  {
    name: 'validations of whole columns, one for each',
    pieces: () => ({
      afterData: `<dataValidations>${repeated(16_384, (index) => `<dataValidation type="whole" sqref="A1:XFD1048576"><formula1>${index}</formula1></dataValidation>`)}</dataValidations>`,
    }),
    figures: plainFigure,
  },
  {
    name: 'rules for colours of the whole sheet',
    pieces: () => ({
      afterData: repeated(
        20_000,
        (index) =>
          `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${index}"><formula>B2&gt;${index}</formula></cfRule></conditionalFormatting>`,
      ),
    }),
    figures: plainFigure,
  },
  {
    name: 'a row of 16,384 formatted columns',
    pieces: () => ({
      beforeData: '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>',
      rows: `${plainRows}<row r="3" spans="1:16384">${repeated(16_384, () => '<c s="0"/>')}</row>`,
    }),
    figures: plainFigure,
  },
  {
    name: 'a space at the far corner',
    pieces: () => ({
      rows: `${plainRows}<row r="1048576"><c r="XFD1048576" t="str"><v> </v></c></row>`,
    }),
    told: refused('SHEET_TOO_LARGE', '报表!XFD1048576'),
  },
  {
    name: '60,000 styles',
    pieces: () => ({
      styles: `<numFmts>${repeated(60_000, (index) => `<numFmt numFmtId="${index + 163}" formatCode="0.0&quot;${index}&quot;"/>`)}</numFmts><fonts><font/></fonts><cellXfs>${repeated(60_000, (index) => `<xf numFmtId="${index + 163}" fontId="0"/>`)}</cellXfs>`,
    }),
    figures: plainFigure,
  },
  {
    name: 'a million shared strings',
    pieces: () => ({ sharedStrings: repeated(1_000_000, (index) => `<si><t>${index}</t></si>`) }),
    told: refused('WORKBOOK_TOO_LARGE'),
  },
  {
    name: 'one string of 50 MB in the cell of a figure',
    pieces: () => ({
      rows: plainRows
        .replace('<v>1022</v>', '')
        .replace('<c r="B2">', `<c r="B2" t="inlineStr">${text('9'.repeat(50_000_000))}`),
    }),
    told: refused('WORKBOOK_SUSPICIOUS'),
  },
  {
    name: '50,000 defined names of whole sheets',
    pieces: () => ({
      afterSheets: `<definedNames>${repeated(50_000, (index) => `<definedName name="n${index}">报表!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
    }),
    figures: plainFigure,
  },
  {
    name: '40,000 merges',
    pieces: () => ({
      afterData: `<mergeCells>${repeated(40_000, (index) => `<mergeCell ref="D${index * 2}:E${index * 2 + 1}"/>`)}</mergeCells>`,
    }),
    figures: plainFigure,
  },
  {
    name: 'tags within tags, half a million deep',
    pieces: () => ({ afterData: `${'<x>'.repeat(500_000)}${'</x>'.repeat(500_000)}` }),
    figures: plainFigure,
  },
  {
    name: 'one tag with a million attributes',
    pieces: () => ({ afterData: `<x ${repeated(1_000_000, (index) => `a${index}="" `)}/>` }),
    figures: plainFigure,
  },
  {
    name: 'as many filled cells as are read, none of them known',
    pieces: () => ({
      rows: rows(
        9990,
        (address) => `<c r="${address}" t="inlineStr">${text(`帮扶困难${address}`)}</c>`,
      ),
    }),
    figures: plainFigure,
    told: unknownRows,
  },
  {
    name: 'as many rows as are read, each a figure of nobody',
    pieces: () => ({
      rows:
        plainRows +
        repeated(
          49_000,
          (index) =>
            `<row r="${index + rowsFrom}"><c r="A${index + rowsFrom}" t="inlineStr">${text(`帮扶困难职工${index}`)}</c><c r="B${index + rowsFrom}"><v>${index}</v></c></row>`,
        ),
    }),
    figures: plainFigure,
    told: unknownRows,
  },
  {
    name: 'as many headings as are read',
    pieces: () => ({
      rows: `<row r="1">${repeated(16_000, () => `<c t="inlineStr">${text('指标完成值')}</c>`)}</row>${plainRows.replaceAll('r="2"', 'r="9"')}`,
    }),
    told: rivals,
  },
  {
    name: 'five rows of as many headings',
    pieces: () => ({
      rows: `${repeated(5, () => `<row>${repeated(16_000, () => `<c t="inlineStr">${text('2024年三季度累计完成数')}</c>`)}</row>`)}${plainRows.replaceAll('r="2"', 'r="9"')}`,
    }),
    told: [...rivals, ...['A3', 'A4', 'A5'].map((cell) => `warning ROW_UNKNOWN 报表!${cell}`)],
  },
  {
    name: 'one indicator with 49,000 figures',
    pieces: () => ({
      rows:
        plainRows +
        repeated(
          49_000,
          (index) =>
            `<row r="${index + rowsFrom}"><c r="A${index + rowsFrom}" t="inlineStr">${text('帮扶困难职工')}</c><c r="B${index + rowsFrom}"><v>${index}</v></c></row>`,
        ),
    }),
    figures: ['1022', ...manyRows.map((row) => `${row - rowsFrom}`)].map(
      (value, at) => `拒 职工帮扶 ${value}人 报表!B${at === 0 ? 2 : at + rowsFrom}`,
    ),
    told: [2, ...manyRows].map((row) => `error FIGURE_CONFLICT 报表!B${row}`),
  },
  {
    name: 'one indicator with 49,000 figures that are none',
    pieces: () => ({
      rows:
        plainRows +
        repeated(
          49_000,
          (index) =>
            `<row r="${index + rowsFrom}"><c r="A${index + rowsFrom}" t="inlineStr">${text('帮扶困难职工')}</c><c r="B${index + rowsFrom}" t="inlineStr">${text(`1${index}${'、'.repeat(480)}x`)}</c></row>`,
        ),
    }),
    figures: [...plainFigure, ...manyRows.map((row) => `拒 职工帮扶 报表!B${row}`)],
    told: manyRows.map((row) => `error QUANTITY_INVALID 报表!B${row}`),
  },
  {
    name: 'more filled cells than are read',
    pieces: () => ({ rows: rows(10_001, (address) => `<c r="${address}"><v>1</v></c>`) }),
    told: refused('WORKBOOK_TOO_LARGE'),
  },
]

export const giantCases: readonly AwkwardCase[] = giants.map(
  ({ name, pieces, figures = [], told = [] }) => ({
    name,
    file: '报表.xlsx',
    make: () => rawWorkbook(pieces()),
    figures,
    told,
  }),
)
