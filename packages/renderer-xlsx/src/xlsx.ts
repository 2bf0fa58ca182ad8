import type { SparklineNode } from '@jibao/document'
import {
  breathe,
  defineRenderer,
  mendWorkbookPart,
  type Renderer,
  repackOffice,
} from '@jibao/render'
import { buildWorkbook } from './build-workbook.ts'
import { drawingParts, placeDrawings, type SheetDrawings } from './drawings/place-drawings.ts'
import { keepText } from './keep-text.ts'
import { capabilities, reportLosses } from './losses.ts'
import { planSheets } from './plan-sheets.ts'
import { readBack } from './read-back.ts'

export interface XlsxOptions {
  /** Whether the workbook ends with 数据, every figure and where it comes from; yes unless `false`. */
  readonly figures?: boolean
}

/**
 * The report as a workbook: a computing worksheet for each table, then 正文 with the prose in
 * reading order, the charts beside their figures, and 数据.
 */
export const xlsx = ({ figures = true }: XlsxOptions = {}): Renderer =>
  defineRenderer({
    format: 'xlsx',
    title: 'Excel 工作簿',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    capabilities,
    numberCells: true,
    usesFonts: false,
    render: async (report, context) => {
      const { signal } = context
      await breathe(signal)
      const plan = planSheets(report, { figures })
      const { workbook, drawings } = await buildWorkbook(report, plan, signal)
      reportLosses(report, drawnSparklines(drawings), context)
      await breathe(signal)
      const written = await workbook.xlsx.writeBuffer()
      return repackOffice(
        new Uint8Array(written),
        (part, xml) => {
          signal.throwIfAborted()
          return placeDrawings(drawings, part, keepText(part, mendWorkbookPart(part, xml)))
        },
        drawingParts(drawings),
      )
    },
    readBack,
  })

const drawnSparklines = (drawings: readonly SheetDrawings[]): ReadonlySet<SparklineNode> =>
  new Set(drawings.flatMap(({ sparklines }) => sparklines.map(({ node }) => node)))
