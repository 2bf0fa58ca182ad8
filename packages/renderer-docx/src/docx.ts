import { defineRenderer, type Renderer, showsAll } from '@jibao/render'
import type { FontNames } from './font-names.ts'

export interface DocxOptions {
  /** Fonts to name in the file instead of the standard's, e.g. 仿宋 where no computer has 仿宋_GB2312. */
  readonly fontNames?: Partial<FontNames>
  /**
   * A Word file of the bureau's own, from the workspace: its letterhead, styles, pages, heads and feet stay, the
   * report lands where it says {{正文}}.
   */
  readonly base?: string
}

/** Reports as Word documents that staff may edit: real styles, real tables; charts are pictures. */
export const docx = (options: DocxOptions = {}): Renderer =>
  defineRenderer({
    format: 'docx',
    title: 'Word 文档',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // A bureau's file has a letterhead of its own, for which nobody here can vouch.
    capabilities: options.base === undefined ? showsAll : { ...showsAll, letterhead: 'none' },
    numberCells: false,
    usesFonts: true,
    render: async (report, context) => {
      const { writeReport } = await import('./write-report.ts')
      return writeReport(report, context, options)
    },
    readBack: async (bytes) => {
      const { readDocument } = await import('./read-document.ts')
      return { text: await readDocument(bytes), numbers: [] }
    },
  })
