import { createRequire } from 'node:module'
import type { FontBook } from '@jibao/core'
import type { FontFolder } from '@jibao/fonts'
import type { Renderer } from '@jibao/render'
import type { ContentBlock } from '../content/blocks.ts'
import { reportOf } from '../content/report-of.ts'
import type { Shipped } from '../harness/shipped.ts'

interface Engine {
  readonly extension: string
  readonly init: (task: { readonly shipped: Shipped; readonly isCold?: boolean }) => Promise<void>
  readonly render: (blocks: readonly ContentBlock[]) => Promise<Uint8Array>
}

interface Compiled {
  readonly keepCompiled: (command: string) => void
}

interface Late {
  readonly optimiseLate: () => void
}

interface Fonts {
  readonly openFontBook: (folders: readonly FontFolder[]) => Promise<{ readonly book: FontBook }>
}

type Format = 'pdf' | 'docx' | 'xlsx'

/**
 * One of our formats out of the files that the application ships, loaded as the application loads them:
 * compiled once by V8, then from its cache, and optimised late where one document is
 * all; fonts opened once.
 */
export const engineOf = (format: Format, options?: object): Engine => {
  let opened: { readonly renderer: Renderer; readonly fonts: FontBook } | undefined
  return {
    extension: format,
    init: async ({ shipped, isCold = false }) => {
      const require = createRequire(shipped.keepCompiled)
      const { keepCompiled } = require(shipped.keepCompiled) as Compiled
      const { optimiseLate } = require(shipped.optimiseLate) as Late
      if (isCold) optimiseLate()
      keepCompiled(`bench-${format}`)
      const { openFontBook } = require(shipped.fonts) as Fonts
      const offered = require(shipped[format]) as Record<Format, (options?: object) => Renderer>
      opened = { renderer: offered[format](options), fonts: (await openFontBook([])).book }
    },
    render: (blocks) => {
      if (opened === undefined) throw new Error('not opened')
      return opened.renderer.render(reportOf(blocks), {
        fonts: opened.fonts,
        signal: new AbortController().signal,
        read: async () => undefined,
        lose: () => {},
        report: ({ message }) => {
          throw new Error(message)
        },
      })
    },
  }
}
