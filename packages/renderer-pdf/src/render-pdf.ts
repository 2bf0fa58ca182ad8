import type { Report } from '@jibao/document'
import { type LayOutOptions, layOutPages } from '@jibao/layout'
import type { RenderContext } from '@jibao/render'
import { buildTree } from './structure/build-tree.ts'
import { writeFile } from './write-file.ts'

/** A character without a glyph is reported; its bytes then show a box, and are not to be kept. */
export const renderPdf = async (
  report: Report,
  context: RenderContext,
  options: LayOutOptions,
): Promise<Uint8Array> => {
  const { pages, faces, missing } = await layOutPages(report, context, options)
  return writeFile(pages, buildTree(report), {
    faces,
    metadata: report.metadata,
    claims: missing.size === 0,
    signal: context.signal,
    report: context.report,
  })
}
