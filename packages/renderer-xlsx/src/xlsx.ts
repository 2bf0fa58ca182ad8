import type { SparklineNode } from '@jibao/document'
import { breathe, defineRenderer, packOffice, type Renderer } from '@jibao/render'
import type { Drawings } from './drawings/place-drawings.ts'
import { capabilities, reportLosses } from './losses.ts'
import { planSheets } from './plan-sheets.ts'
import { readBack } from './read-back.ts'
import { writeWorkbook } from './write-workbook.ts'

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
      const { parts, drawings, plain } = await writeWorkbook(report, plan, signal)
      reportLosses(report, { drawn: drawnSparklines(drawings), plain }, context)
      await breathe(signal)
      return packOffice(parts)
    },
    readBack,
  })

const drawnSparklines = (drawings: readonly Drawings[]): ReadonlySet<SparklineNode> =>
  new Set(drawings.flatMap(({ sparklines }) => sparklines.map(({ node }) => node)))
