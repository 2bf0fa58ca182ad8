import type { Report } from '@jibao/document'
import { type RenderContext, repackOffice } from '@jibao/render'
import { numberHeadings } from '@jibao/typography'
import { Document, type FileChild, Packer } from 'docx'
import { coreProperties } from './core-properties.ts'
import type { FontNames } from './font-names.ts'
import { fontTable } from './font-table.ts'
import { pageLayout } from './page-layout.ts'
import { pageNumberFooters } from './page-number-footers.ts'
import { type PageRun, type PrintedBlock, pageRuns } from './page-runs.ts'
import type { Place } from './place.ts'
import { renderBlock } from './render-block.ts'
import { settleParts } from './settle-parts.ts'
import { wordStyles } from './word-styles.ts'

/** The whole file, the same bytes for the same report. */
export const writeDocument = async (
  report: Report,
  context: RenderContext,
  fontNames: FontNames,
): Promise<Uint8Array> => {
  const headingNumbers = numberHeadings(report)
  const sections = []
  for (const run of pageRuns(report)) {
    const layout = pageLayout(run.orientation)
    sections.push({
      properties: layout.properties,
      // A section without footers of its own continues those before it.
      ...(sections.length === 0 ? { footers: pageNumberFooters() } : {}),
      children: await renderRun(run, { context, layout, headingNumbers, keepNext: false }),
    })
  }
  const document = new Document({
    styles: wordStyles(fontNames, report.metadata.language),
    evenAndOddHeaderAndFooters: true,
    sections,
  })
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(report.metadata) },
    { path: 'word/fontTable.xml', data: fontTable(fontNames) },
  ])
  return repackOffice(bytes, settleParts())
}

/** What never begins a page: the reader must see whose text it closes. */
const closing: ReadonlySet<PrintedBlock['type'] | undefined> = new Set(['attachments', 'signature'])

const renderRun = async ({ blocks }: PageRun, place: Place): Promise<readonly FileChild[]> => {
  const children: FileChild[] = []
  for (const [index, block] of blocks.entries()) {
    const keepNext = closing.has(blocks[index + 1]?.type)
    children.push(...(await renderBlock(block, { ...place, keepNext })))
  }
  return children
}
