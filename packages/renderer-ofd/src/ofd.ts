import type { LayOutOptions } from '@jibao/layout'
import { defineRenderer, type Renderer, showsAll } from '@jibao/render'

export interface OfdOptions extends Pick<LayOutOptions, 'pageNumbers'> {
  /** Files of the workspace that travel in the report, e.g. the workbook behind it. */
  readonly attach?: readonly string[]
}

/** Reports as OFD (GB/T 33190-2016), page for page and line for line as in PDF. */
export const ofd = (options: OfdOptions = {}): Renderer =>
  defineRenderer({
    format: 'ofd',
    title: 'OFD 版式文件',
    extension: '.ofd',
    mediaType: 'application/ofd',
    capabilities: showsAll,
    numberCells: false,
    usesFonts: true,
    render: async (report, context) => {
      const { renderOfd } = await import('./render-ofd.ts')
      return renderOfd(report, context, options)
    },
    readBack: async (bytes) => {
      const { readBack } = await import('./read/read-back.ts')
      return readBack(bytes)
    },
  })
