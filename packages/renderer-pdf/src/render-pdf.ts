import type { Report } from '@jibao/document'
import { type LayOutOptions, layOutPages } from '@jibao/layout'
import type { RenderContext } from '@jibao/render'
import { writeChecked } from './preflight/write-checked.ts'
import { buildTree } from './structure/build-tree.ts'
import { writeFile } from './write-file.ts'

/** A character without a glyph is reported; its bytes then show a box, and are not to be kept. */
export const renderPdf = async (
  report: Report,
  context: RenderContext,
  options: LayOutOptions,
): Promise<Uint8Array> => {
  const { pages, faces, missing } = await layOutPages(report, context, options)
  const write = (claims: boolean): Promise<Uint8Array> =>
    writeFile(pages, buildTree(report), {
      faces,
      metadata: report.metadata,
      claims,
      signal: context.signal,
    })
  return missing.size > 0 ? write(false) : writeChecked(write, context)
}
