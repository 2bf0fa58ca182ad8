import type { Block, Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import type { LayOutContext } from '../src/index.ts'

export const fonts = defaultFontBook()

/** Nobody waits, and nobody listens. */
export const quiet: LayOutContext = {
  fonts,
  signal: new AbortController().signal,
  report: () => {},
}

export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: {
    title: '进展通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
  },
  children,
})
