import { defineRenderer, type Renderer } from '@jibao/render'
import type { FontNames } from './font-names.ts'

export interface DocxOptions {
  /** Fonts to name in the file instead of the standard's, e.g. 仿宋 where no computer has 仿宋_GB2312. */
  readonly fontNames?: Partial<FontNames>
}

/** Reports as Word documents that staff may edit: real styles, real tables; charts are pictures. */
export const docx = ({ fontNames }: DocxOptions = {}): Renderer =>
  defineRenderer({
    format: 'docx',
    title: 'Word 文档',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
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
    numberCells: false,
    usesFonts: true,
    render: async (report, context) => {
      const { writeDocument } = await import('./write-document.ts')
      return writeDocument(report, context, fontNames)
    },
    readBack: async (bytes) => {
      const { readDocument } = await import('./read-document.ts')
      return { text: await readDocument(bytes), numbers: [] }
    },
  })
