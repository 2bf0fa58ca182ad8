import type { TableColumn } from '@jibao/document'
import { styles } from '@jibao/typography'
import { drawnSparklines } from './addressed-cells.ts'
import { addressOf } from './book/address.ts'
import { openPen } from './book/pen.ts'
import type { Worksheet } from './book/worksheet.ts'
import { drawChart } from './drawings/draw-chart.ts'
import type { Drawings } from './drawings/place-drawings.ts'
import { tablePage } from './page-setup.ts'
import type { TableSheet } from './plan-sheets.ts'
import { type Banner, mergeAcross, rowAcross } from './row-across.ts'
import type { SheetContext } from './sheet-context.ts'
import { total } from './sheet-measures.ts'
import { squareAddress } from './square-address.ts'
import { statusRules } from './status-colours.ts'
import { surveyTable } from './survey-table.ts'
import { tableMerges } from './table-merges.ts'
import { tableRows } from './table-rows.ts'
import { wordsOf } from './words.ts'

/** A worksheet, and what is drawn on it. */
export interface DrawnSheet {
  readonly sheet: Worksheet
  readonly drawings: Drawings
  /** Whether it shows nothing but texts and figures. */
  readonly isPlain: boolean
}

/** A worksheet that holds one table and nothing else: caption, header, body, note. */
export const tableSheet = async (
  { name, table, chart }: TableSheet,
  { language, tables, signal }: SheetContext,
): Promise<DrawnSheet> => {
  const { columns, caption, note } = table
  const [columnCount, headerRowCount] = [columns.length, table.header.length]
  const rowCount = headerRowCount + table.rows.length
  const captionRows = caption === undefined ? 0 : 1
  const lastRow = captionRows + rowCount
  const headRows = captionRows + headerRowCount
  const hasBody = lastRow > headRows

  const squareAt = squareAddress(columnCount, captionRows + 1)
  const survey = await surveyTable(table, squareAt, signal)
  const { widths, heights, addressed, isPlain } = survey
  const above = banner(1, caption, styles.tableCaption)
  const below = banner(lastRow + 1, note, styles.tableNote)
  const rows = async function* (): AsyncGenerator<Uint8Array> {
    const pen = openPen()
    for (const each of above) rowAcross(pen, each, widths, tables)
    const places = { first: captionRows + 1, heights }
    yield* tableRows(pen, { table, addressed }, places, tables, signal)
    for (const each of below) rowAcross(pen, each, widths, tables)
    yield pen.take()
  }
  const sheet: Worksheet = {
    name,
    page: tablePage(headRows, wordsOf(language).pageNumbers),
    frozen: { columns: frozenColumns(columns, widths), rows: headRows },
    hasGridLines: true,
    widths,
    rowCount: above.length + rowCount + below.length,
    rows: rows(),
    ...(hasBody && headerRowCount > 0
      ? { filter: `A${headRows}:${addressOf(columnCount, lastRow)}` }
      : {}),
    merges: [
      ...above.flatMap((each) => mergeAcross(each, widths)),
      ...tableMerges(survey.spanning, squareAt),
      ...below.flatMap((each) => mergeAcross(each, widths)),
    ],
    rules: hasBody ? statusRules(columns, { firstRow: headRows + 1, lastRow }, tables.styles) : [],
    pageBreaks: [],
  }
  const sparklines = drawnSparklines(name, survey.sparklines, addressed, squareAt)
  if (chart === undefined || chart.chart.data.length === 0)
    return { sheet, drawings: { sparklines }, isPlain }
  const drawn = drawChart(chart, { sheet: name, headerRow: headRows, language })
  return { sheet, drawings: { sparklines, chart: drawn }, isPlain }
}

const banner = (
  number: number,
  text: string | undefined,
  style: Banner['style'],
): readonly Banner[] => (text === undefined ? [] : [{ number, text, style }])

/** The leading columns that name a row stay in view, as many as fit into half of the width. */
const frozenColumns = (columns: readonly TableColumn[], widths: readonly number[]): number => {
  const end = columns.findIndex(({ role }) => role !== 'ordinal' && role !== 'label')
  let [count, width] = [0, 0]
  while (count < end) {
    width += widths[count] ?? 0
    if (width > total(widths) / 2) break
    count += 1
  }
  return count
}
