import type { Report } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import { centreCells } from './centre-cells.ts'
import { openChartDrawer } from './chart-drawer.ts'
import { composeReport } from './compose-report.ts'
import { glyphDiagnostics } from './diagnostics.ts'
import { openEngine } from './engine.ts'
import { createFaces } from './faces.ts'
import { formOf } from './flow.ts'
import { pageNumber } from './page-number.ts'
import { writeChecked } from './preflight/write-checked.ts'
import { settleColophon } from './settle-colophon.ts'
import { settlePageNumbers } from './settle-page-numbers.ts'
import { settlePages } from './settle-pages.ts'
import { buildTree } from './structure/build-tree.ts'

/** A character without a glyph is reported; its bytes then show a box, and are not to be kept. */
export const renderPdf = async (
  report: Report,
  context: RenderContext,
  place: 'outside' | 'centre',
): Promise<Uint8Array> => {
  const faces = createFaces(context.fonts)
  const engine = openEngine(faces.used, report.metadata)
  const drawChart = await openChartDrawer(report)
  const pages = settlePages((decisions) => {
    const sections = composeReport(report, { faces, drawChart }, decisions)
    return engine.layOut(sections, (page, orientation) =>
      pageNumber(page, orientation, { faces, place }),
    )
  })
  for (const diagnostic of glyphDiagnostics(faces)) context.report(diagnostic)
  centreCells(pages)
  settleColophon(pages)
  settlePageNumbers(pages, { firstNumbered: formOf(report) !== 'letter' })
  const write = (claims: boolean): Promise<Uint8Array> =>
    engine.write(pages, buildTree(report), { claims })
  return faces.missing.size > 0 ? write(false) : writeChecked(write, context)
}
