import type { Block, Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { type Loss, renderReport } from '@jibao/render'
import JSZip from 'jszip'
import { type DocxOptions, docx } from '../src/index.ts'

export interface WordFile {
  readonly bytes: Uint8Array
  readonly losses: readonly Loss[]
  /** What the renderer itself reads from the bytes. */
  readonly text: readonly string[]
  readonly part: (name: string) => Promise<string>
}

export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: {
    title: '样本通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
  },
  children,
})

export const writeWord = async (report: Report, options?: DocxOptions): Promise<WordFile> => {
  const renderer = docx(options)
  const { bytes, losses, diagnostics } = await renderReport(renderer, report, {
    fonts: defaultFontBook(),
  })
  if (bytes === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  const zip = await JSZip.loadAsync(bytes)
  return {
    bytes,
    losses,
    text: (await renderer.readBack(bytes)).text,
    part: async (name) => {
      const entry = zip.file(name)
      if (entry === null) throw new Error(`no ${name}`)
      return entry.async('string')
    },
  }
}

/** The document.xml of a report that holds the blocks. */
export const writeXml = async (...blocks: readonly Block[]): Promise<string> =>
  (await writeWord(reportOf(...blocks))).part('word/document.xml')

/** The properties of the paragraph that begins with a text. */
export const paragraphProperties = (xml: string, text: string): string => {
  for (const [paragraph] of xml.matchAll(/<w:p>.*?<\/w:p>/gs)) {
    const [properties] = /^<w:p><w:pPr>.*?<\/w:pPr>/s.exec(paragraph) ?? ['']
    if (paragraph.replace(/<[^>]*>/g, '').startsWith(text)) return properties
  }
  throw new Error(`no paragraph ${text}`)
}
