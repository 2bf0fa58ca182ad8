import { defineRenderer, type Renderer, repackOffice } from '@jibao/render'
import { buildWorkbook } from './build-workbook.ts'
import { capabilities, reportLosses } from './losses.ts'
import { mendPart } from './mend-part.ts'
import { planSheets } from './plan-sheets.ts'
import { readBack } from './read-back.ts'

export interface XlsxOptions {
  /** Whether the workbook ends with 数据来源, where each figure comes from; yes unless `false`. */
  readonly sources?: boolean
}

/**
 * The report as a workbook: a computing worksheet for each table, then 正文 with the prose in
 * reading order, the figures of charts, and 数据来源.
 */
export const xlsx = ({ sources = true }: XlsxOptions = {}): Renderer =>
  defineRenderer({
    format: 'xlsx',
    title: 'Excel 工作簿',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    capabilities,
    numberCells: true,
    usesFonts: false,
    render: async (report, context) => {
      reportLosses(report, context)
      const workbook = await buildWorkbook(report, planSheets(report, { sources }))
      return repackOffice(new Uint8Array(await workbook.xlsx.writeBuffer()), mendPart)
    },
    readBack,
  })
