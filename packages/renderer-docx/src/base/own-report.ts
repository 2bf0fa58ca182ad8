import type { Report } from '@jibao/document'
import { breathe, type RenderContext } from '@jibao/render'
import { startIds } from '../document-ids.ts'
import { type FontNames, fontsFor } from '../font-names.ts'
import { fontTable } from '../font-table.ts'
import { pageLayouts, type TextAreas } from '../page-layout.ts'
import type { PageRun } from '../page-runs.ts'
import { bodyParts } from '../parts/body-parts.ts'
import type { Outline } from '../place.ts'
import { renderBlocks, type Section } from '../render-runs.ts'

/** A report as a Word file of our own, to be taken apart: a section for each run of pages. */
export interface OwnReport {
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly fontTable: string
  readonly links: readonly { readonly id: string; readonly address: string }[]
  readonly pictures: readonly { readonly id: string; readonly png: Uint8Array }[]
}

/** Runs on the pages that they are meant for. */
export interface LaidRun extends PageRun {
  readonly areas: TextAreas
}

export const ownReport = async (
  report: Report,
  runs: readonly LaidRun[],
  {
    context,
    outline,
    fontNames,
  }: {
    readonly context: RenderContext
    readonly outline: Outline
    readonly fontNames: Partial<FontNames> | undefined
  },
): Promise<OwnReport> => {
  const { language } = report.metadata
  const fonts = fontsFor(language, fontNames)
  const pictures = new Map()
  const ids = startIds()
  const sections: Section[] = []
  for (const { areas, orientation, blocks } of runs) {
    const place = {
      ...outline,
      context,
      ids,
      pages: undefined,
      pictures,
      layout: areas[orientation],
    }
    sections.push({
      // Of the pages only where they end is of use: the bureau's file says what they are like.
      page: pageLayouts[orientation].properties,
      onEvenPage: false,
      titlePage: false,
      furniture: { header: {}, footer: {} },
      blocks: await renderBlocks(blocks, place),
    })
  }
  await breathe(context.signal)
  const { document, numbering, styles } = bodyParts(
    { sections, ids },
    { language, fonts: fonts.names },
  )
  return {
    document,
    styles,
    numbering,
    fontTable: fontTable(fonts),
    links: ids.links(),
    pictures: ids.pictures(),
  }
}
