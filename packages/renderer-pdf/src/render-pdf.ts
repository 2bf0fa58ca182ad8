import type { Report } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import { centreCells } from './centre-cells.ts'
import { composeReport } from './compose-report.ts'
import { glyphMissing } from './diagnostics.ts'
import { openEngine } from './engine.ts'
import { createFaces } from './faces.ts'
import { pageNumber } from './page-number.ts'
import { settleColophon } from './settle-colophon.ts'
import { settlePages } from './settle-pages.ts'

/** A character without a glyph is reported; its bytes then show a box, and are not to be kept. */
export const renderPdf = async (
  report: Report,
  context: RenderContext,
  place: 'outside' | 'centre',
): Promise<Uint8Array> => {
  const faces = createFaces(context.fonts)
  const engine = openEngine(faces.used, report.metadata)
  const pages = settlePages((decisions) => {
    const sections = composeReport(report, faces, decisions)
    return engine.layOut(sections, (page, orientation) =>
      pageNumber(page, orientation, { faces, place }),
    )
  })
  for (const [codePoint, origin] of [...faces.missing].toSorted(([a], [b]) => a - b)) {
    context.report(glyphMissing(codePoint, origin))
  }
  centreCells(pages)
  settleColophon(pages)
  return engine.write(pages)
}
