import { xmlPart } from '../xml.ts'
import { addressOf } from './address.ts'
import { encode } from './encode.ts'
import { type PageSetup, pageXml } from './page-setup-xml.ts'

/** A worksheet around its rows. */
export interface Worksheet {
  readonly name: string
  readonly page: PageSetup
  /** Columns and rows that stay in view. */
  readonly frozen: { readonly columns: number; readonly rows: number }
  readonly hasGridLines: boolean
  /** How deep its rows fold away, below the line that sums them up; `undefined` where none do. */
  readonly outlineDepth?: number
  /** Of each column, in digits of the default face. */
  readonly widths: readonly number[]
  readonly rowCount: number
  /** `<row>` elements in pieces, from row 1 on, none left out. */
  readonly rows: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** What rows are filtered by: `A2:C9`. */
  readonly filter?: string
  /** `A1:C1`. */
  readonly merges: readonly string[]
  readonly rules: readonly Rules[]
  /** Rows after which a printed page ends. */
  readonly pageBreaks: readonly number[]
}

/** Rules that colour a range, the first that holds; their priorities count through the sheet. */
export interface Rules {
  readonly range: string
  readonly rules: readonly {
    readonly formula: string
    readonly priority: number
    /** Of the style sheet. */
    readonly ground: number
  }[]
}

/**
 * The part of a worksheet: its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
 * @param ending the last of them: a drawing, extensions
 */
export const worksheetXml = async function* (
  sheet: Worksheet,
  ending = '',
): AsyncGenerator<Uint8Array> {
  const { rowCount, rows } = sheet
  const before = rowCount === 0 ? '<sheetData/>' : '<sheetData>'
  yield Buffer.from(xmlPart(`<worksheet ${namespaces}>${headXml(sheet)}${before}`))
  yield* rows
  const after = rowCount === 0 ? '' : '</sheetData>'
  yield Buffer.from(`${after}${footXml(sheet)}${ending}</worksheet>`)
}

const headXml = (sheet: Worksheet): string =>
  [
    propertiesXml(sheet),
    `<dimension ref="A1:${addressOf(sheet.widths.length, Math.max(1, sheet.rowCount))}"/>`,
    viewXml(sheet),
    `<sheetFormatPr defaultRowHeight="15" outlineLevelRow="${sheet.outlineDepth ?? 0}" outlineLevelCol="0" x14ac:dyDescent="55"/>`,
    columnsXml(sheet.widths),
  ].join('')

const footXml = ({ filter, merges, rules, page, pageBreaks }: Worksheet): string =>
  [
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    mergesXml(merges),
    ...rules.map(rulesXml),
    pageXml(page),
    breaksXml(pageBreaks),
  ].join('')

const namespaces = [
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'mc:Ignorable="x14ac"',
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
].join(' ')

const propertiesXml = ({ page, outlineDepth }: Worksheet): string => {
  const fit = page.fit === undefined ? '' : '<pageSetUpPr fitToPage="1"/>'
  const outline = outlineDepth === undefined ? '' : '<outlinePr summaryBelow="0" summaryRight="0"/>'
  return `<sheetPr>${fit}${outline}</sheetPr>`
}

const viewXml = ({ frozen: { columns, rows }, hasGridLines }: Worksheet): string => {
  const attributes = `workbookViewId="0"${hasGridLines ? '' : ' showGridLines="0"'}`
  if (columns + rows === 0) return `<sheetViews><sheetView ${attributes}/></sheetViews>`
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`
  const corner = addressOf(columns + 1, rows + 1)
  return `<sheetViews><sheetView ${attributes}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
}

/** Neighbours of one width are one element. */
const columnsXml = (widths: readonly number[]): string => {
  const starts = [...widths.keys()].filter((index) => widths[index] !== widths[index - 1])
  const columns = starts.map((start, index) => {
    const end = starts[index + 1] ?? widths.length
    return `<col min="${start + 1}" max="${end}" width="${widths[start]}" customWidth="1"/>`
  })
  return `<cols>${columns.join('')}</cols>`
}

const mergesXml = (merges: readonly string[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`

const rulesXml = ({ range, rules }: Rules): string => {
  const written = rules.map(
    ({ formula, priority, ground }) =>
      `<cfRule type="expression" dxfId="${ground}" priority="${priority}"><formula>${encode(formula)}</formula></cfRule>`,
  )
  return `<conditionalFormatting sqref="${range}">${written.join('')}</conditionalFormatting>`
}

/** The last column that Excel once had: a break goes across all. */
const lastColumn = 16_838

const breaksXml = (rows: readonly number[]): string =>
  rows.length === 0
    ? ''
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="${lastColumn}" man="1"/>`).join('')}</rowBreaks>`
