import { defineRenderer, type Renderer } from '@jibao/render'
import { readBack } from './read-back.ts'
import { renderPdf } from './render-pdf.ts'

export interface PdfOptions {
  /** `outside` as GB/T 9704-2012 7.5 has it, odd pages right and even pages left; or `centre`. */
  readonly pageNumbers?: 'outside' | 'centre'
}

export const pdf = ({ pageNumbers = 'outside' }: PdfOptions = {}): Renderer =>
  defineRenderer({
    format: 'pdf',
    title: 'PDF 文档',
    extension: '.pdf',
    mediaType: 'application/pdf',
    numberCells: false,
    usesFonts: true,
    capabilities: {
      heading: 'full',
      paragraph: 'full',
      list: 'full',
      table: 'full',
      chart: 'full',
      dateline: 'full',
      letterhead: 'full',
      addressee: 'full',
      attachments: 'full',
      signature: 'full',
      colophon: 'full',
      remark: 'full',
      attendance: 'full',
      contents: 'full',
      pageBreak: 'full',
      section: 'full',
      annex: 'full',
      text: 'full',
      value: 'full',
      strong: 'full',
      link: 'full',
      sparkline: 'full',
    },
    render: (report, context) => renderPdf(report, context, pageNumbers),
    readBack,
  })
