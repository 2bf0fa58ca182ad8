import type { Report } from '@jibao/document'
import { breathe } from '@jibao/render'
import { drawnItems } from './drawn/drawn-items.ts'
import type { DrawnPage, LaidReport } from './laid-report.ts'
import { type LayOutContext, type LayOutOptions, layOutPages } from './lay-out-pages.ts'
import { readOutline } from './pages/read-outline.ts'
import { readPlaces } from './pages/read-places.ts'

/**
 * Lays out a report for formats that draw pages and know nothing of its structure, and reports the
 * characters that its faces lack.
 */
export const layOutReport = async (
  report: Report,
  context: LayOutContext,
  options: LayOutOptions = {},
): Promise<LaidReport> => {
  const { pages, faces } = await layOutPages(report, context, options)
  const places = readPlaces(pages)
  const drawn: DrawnPage[] = []
  for (const page of pages) {
    await breathe(context.signal)
    const { width, height } = page.pageSize
    drawn.push({ width, height, items: drawnItems(page, { faces, places }) })
  }
  return { pages: drawn, faces, outline: readOutline(pages) }
}
