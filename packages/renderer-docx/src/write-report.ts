import type { Report } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import type { DocxOptions } from './docx.ts'
import { writeDocument } from './write-document.ts'

/** As a file of its own, or into a Word file that the bureau has. */
export const writeReport = async (
  report: Report,
  context: RenderContext,
  { base, fontNames }: DocxOptions,
): Promise<Uint8Array> => {
  if (base === undefined) return writeDocument(report, context, fontNames)
  const { writeIntoBase } = await import('./base/write-into-base.ts')
  return writeIntoBase(report, context, { base, fontNames })
}
