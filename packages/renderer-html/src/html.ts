import { defineRenderer, type Renderer, showsAll } from '@jibao/render'
import { fragmentCapabilities } from './fragment/losses.ts'

export interface HtmlOptions {
  /** Only what goes into the editor of a site, not a page; no unless `true`. */
  readonly fragment?: boolean
  /** Whether figures tell where they come from, for the bureau's own eyes; no unless `true`. */
  readonly origins?: boolean
}

/** The report as a page of a bureau's site, in one file without scripts. */
export const html = (options: HtmlOptions = {}): Renderer =>
  defineRenderer({
    format: 'html',
    ...(options.fragment === true
      ? { title: '网页片段', extension: '.fragment.html', capabilities: fragmentCapabilities }
      : { title: '网页', extension: '.html', capabilities: showsAll }),
    mediaType: 'text/html',
    numberCells: false,
    usesFonts: false,
    render: async (report, context) => {
      const { renderHtml } = await import('./render-html.ts')
      return renderHtml(report, context, options)
    },
    readBack: async (bytes) => {
      const { readBack } = await import('./read-back.ts')
      return readBack(bytes)
    },
  })
