import type { LayOutOptions } from '@jibao/layout'
import { defineRenderer, type Renderer, showsAll } from '@jibao/render'
import { readBack } from './read-back.ts'
import { renderPdf } from './render-pdf.ts'

export type PdfOptions = Pick<LayOutOptions, 'pageNumbers'>

export const pdf = (options: PdfOptions = {}): Renderer =>
  defineRenderer({
    format: 'pdf',
    title: 'PDF 文档',
    extension: '.pdf',
    mediaType: 'application/pdf',
    numberCells: false,
    usesFonts: true,
    capabilities: showsAll,
    render: (report, context) => renderPdf(report, context, options),
    readBack,
  })
