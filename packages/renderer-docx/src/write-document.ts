import { type Report, type TableNode, tableGrid, walk } from '@jibao/document'
import { breathe, type RenderContext, repackOffice } from '@jibao/render'
import { Document, Packer } from 'docx'
import JSZip from 'jszip'
import { colophonHeight } from './blocks/colophon.ts'
import { coreProperties } from './core-properties.ts'
import { type FontNames, fontsFor } from './font-names.ts'
import { fontTable } from './font-table.ts'
import { listNumbers } from './list-numbers.ts'
import { numbering } from './numbering.ts'
import { pageLayouts } from './page-layout.ts'
import { type PageRun, pageRuns, withColophonApart } from './page-runs.ts'
import { estimatePages, type PageEstimate } from './pagination/estimate-pages.ts'
import { type Outline, outlineOf } from './place.ts'
import { renderRuns } from './render-runs.ts'
import { settleParts } from './settle-parts.ts'
import { lines } from './style-sheet.ts'
import { wordStyles } from './word-styles.ts'

/** The whole file, the same bytes for the same report. */
export const writeDocument = async (
  report: Report,
  context: RenderContext,
  fontNames?: Partial<FontNames>,
): Promise<Uint8Array> => {
  const { language } = report.metadata
  const fonts = fontsFor(language, fontNames)
  const outline = { ...outlineOf(report), pictures: new Map() }
  const write = async (
    runs: readonly PageRun[],
    inContext: RenderContext,
    pages: PageEstimate | undefined,
  ): Promise<Uint8Array> => {
    const document = new Document({
      styles: wordStyles(fonts.names, language),
      numbering: numbering(fonts.names),
      evenAndOddHeaderAndFooters: true,
      sections: await renderRuns(runs, { ...outline, context: inContext, pages }),
    })
    await breathe(inContext.signal)
    const bytes = await Packer.toBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(report.metadata) },
      { path: 'word/fontTable.xml', data: fontTable(fonts) },
    ])
    await breathe(inContext.signal)
    return repackOffice(bytes, settleParts(language))
  }

  let runs = pageRuns(report)
  let pages: PageEstimate | undefined
  if (dependsOnPages(report)) {
    const silent = { ...context, lose: () => undefined, report: () => undefined }
    pages = await estimate(await write(runs, silent, undefined), context)
    if (!colophonFits(runs, pages, outline)) runs = withColophonApart(runs)
  }
  return write(runs, context, pages)
}

/** Whether a cell may have to be said again on a later page. */
const isMerged = (table: TableNode): boolean =>
  tableGrid(table).cells.some(({ rowSpan, inHeader }) => rowSpan > 1 && !inHeader)

/** Whether anything in the file is other for where its pages end. */
const dependsOnPages = (report: Report): boolean =>
  [...walk(report)].some(
    (node) =>
      node.type === 'contents' ||
      node.type === 'colophon' ||
      (node.type === 'table' && isMerged(node)),
  )

const estimate = async (bytes: Uint8Array, { fonts }: RenderContext): Promise<PageEstimate> => {
  const zip = await JSZip.loadAsync(bytes)
  const read = async (name: string): Promise<string> =>
    (await zip.file(`word/${name}.xml`)?.async('string')) ?? ''
  const numbers = listNumbers(await read('numbering'), await read('styles'))
  return estimatePages(await read('document'), { fonts, numbers })
}

/** An estimate may be so many twips out where a page is about full. */
const doubt = lines(1)

/**
 * Whether the 版记 has room at the foot of the page on which the text before it ends, and that page is
 * an even one (GB/T 33476.2-2016), which a letter does not ask for.
 */
const colophonFits = (
  runs: readonly PageRun[],
  { rooms, ends }: PageEstimate,
  outline: Outline,
): boolean =>
  runs.every(({ orientation, blocks }, index) => {
    const room = rooms[index] ?? 0
    const endsOnThisPage = room < pageLayouts[orientation].textHeight - doubt
    const isPlace = outline.isLetter || (ends[index] ?? 0) % 2 === 0
    return blocks.every(
      (block, at) =>
        block.type !== 'colophon' ||
        at === 0 ||
        (endsOnThisPage && isPlace && colophonHeight(block, outline) <= room),
    )
  })
