import type { FontFace } from '@jibao/core'
import type { Report } from '@jibao/document'
import { breathe, type RenderContext } from '@jibao/render'
import { openChartDrawer } from './chart-drawer.ts'
import { createComposer } from './compose-report.ts'
import { formOf } from './flow.ts'
import { centreCells } from './pages/centre-cells.ts'
import type { LaidPage } from './pages/laid-page.ts'
import { type PageNumberPlace, pageNumber } from './pages/page-number.ts'
import { pageSetUp } from './pages/page-set-up.ts'
import { settleColophon } from './pages/settle-colophon.ts'
import { settlePageNumbers } from './pages/settle-page-numbers.ts'
import { settlePages } from './pages/settle-pages.ts'
import { openLayout } from './pdfmake-seam.ts'
import { createTableSetter } from './table/table-setter.ts'
import { createFaces, type FirstPlaces } from './text/faces.ts'
import { glyphDiagnostics } from './text/glyph-diagnostics.ts'
import { createTypesetter } from './text/typesetter.ts'

export interface LayOutOptions {
  readonly pageNumbers?: PageNumberPlace
}

/** What a layout needs from outside. */
export type LayOutContext = Pick<RenderContext, 'fonts' | 'signal' | 'report'>

/** A report on its pages, what lies on them still knowing what it is part of. */
export interface PagedReport {
  readonly pages: readonly LaidPage[]
  /** By name, in the order in which they were first asked for. */
  readonly faces: ReadonlyMap<string, FontFace>
  /** Characters for which no face has a glyph; they show a box. */
  readonly missing: FirstPlaces
}

/** Lays out a report, and reports the characters that its faces lack. */
export const layOutPages = async (
  report: Report,
  context: LayOutContext,
  { pageNumbers: place = 'outside' }: LayOutOptions = {},
): Promise<PagedReport> => {
  const { signal } = context
  await breathe(signal)
  const faces = createFaces(context.fonts)
  const drawChart = await openChartDrawer(report)
  const setTable = createTableSetter(faces, signal)
  const setText = createTypesetter(faces.named)
  const compose = createComposer(report, { faces, drawChart, setTable, signal })
  const layout = openLayout({
    portrait: pageSetUp.portrait,
    setText,
    footer: (page, orientation) => pageNumber(page, orientation, { faces, place }),
    signal,
  })
  const pages = await settlePages(signal, async (decisions) =>
    layout.layOut(await compose(decisions)),
  )
  layout.addFooters()
  for (const diagnostic of glyphDiagnostics(faces)) context.report(diagnostic)
  centreCells(pages)
  settleColophon(pages)
  settlePageNumbers(pages, { firstNumbered: formOf(report) !== 'letter' })
  return { pages, faces: faces.used, missing: faces.missing }
}
