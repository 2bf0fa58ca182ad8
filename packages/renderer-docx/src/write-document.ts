import type { Report, TableNode } from '@jibao/document'
import { breathe, packOffice, type RenderContext } from '@jibao/render'
import { colophonHeight } from './blocks/colophon.ts'
import { type DocumentIds, startIds } from './document-ids.ts'
import { flatBlocks } from './flat-blocks.ts'
import { type FontNames, fontsFor } from './font-names.ts'
import { pageLayouts } from './page-layout.ts'
import { type PageRun, pageRuns, withColophonApart } from './page-runs.ts'
import type { PageEstimate } from './pagination/estimate-pages.ts'
import { type BodyParts, bodyParts } from './parts/body-parts.ts'
import { wordParts } from './parts/word-parts.ts'
import { type Outline, outlineOf } from './place.ts'
import { renderRuns } from './render-runs.ts'
import { lines } from './style-sheet.ts'

interface Written {
  readonly ids: DocumentIds
  readonly body: BodyParts
}

/** The whole file, the same bytes for the same report. */
export const writeDocument = async (
  report: Report,
  context: RenderContext,
  fontNames?: Partial<FontNames>,
): Promise<Uint8Array> => {
  const { metadata } = report
  const fonts = fontsFor(metadata.language, fontNames)
  const outline = { ...outlineOf(report), pictures: new Map() }
  const write = async (
    runs: readonly PageRun[],
    inContext: RenderContext,
    pages: PageEstimate | undefined,
  ): Promise<Written> => {
    const ids = startIds()
    const sections = await renderRuns(runs, { ...outline, context: inContext, ids, pages })
    const setting = { language: metadata.language, fonts: fonts.names }
    return { ids, body: bodyParts({ sections, ids }, setting) }
  }

  let runs = pageRuns(report)
  let pages: PageEstimate | undefined
  if (dependsOnPages(report)) {
    const silent = { ...context, lose: () => undefined, report: () => undefined }
    const { estimateParts } = await import('./pagination/estimate-parts.ts')
    pages = estimateParts((await write(runs, silent, undefined)).body, context.fonts)
    await breathe(context.signal)
    if (!colophonFits(runs, pages, outline)) runs = withColophonApart(runs)
  }
  const { ids, body } = await write(runs, context, pages)
  await breathe(context.signal)
  return packOffice(wordParts(body, ids, { metadata, fonts }))
}

/** Whether a cell may have to be said again on a later page. */
const isMerged = ({ rows }: TableNode): boolean =>
  rows.some(({ cells }) => cells.some(({ rowSpan = 1 }) => rowSpan > 1))

/** Whether anything in the file is other for where its pages end. */
const dependsOnPages = (report: Report): boolean =>
  flatBlocks(report).some(
    (block) =>
      block.type === 'contents' ||
      block.type === 'colophon' ||
      (block.type === 'table' && isMerged(block)),
  )

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
