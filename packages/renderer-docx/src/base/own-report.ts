import type { Report } from '@jibao/document'
import { breathe, type RenderContext, repackOffice } from '@jibao/render'
import { Document, Packer } from 'docx'
import JSZip from 'jszip'
import { type FontNames, fontsFor } from '../font-names.ts'
import { fontTable } from '../font-table.ts'
import { numbering } from '../numbering.ts'
import type { TextAreas } from '../page-layout.ts'
import type { PageRun } from '../page-runs.ts'
import type { Outline } from '../place.ts'
import { type Relationship, readRelationships } from '../relationships.ts'
import { renderBlocks } from '../render-runs.ts'
import { settleParts } from '../settle-parts.ts'
import { wordStyles } from '../word-styles.ts'

/** A report as a Word file of our own, to be taken apart: a section for each run of pages. */
export interface OwnReport {
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly fontTable: string
  readonly relationships: readonly Relationship[]
  readonly picture: (name: string) => Promise<Uint8Array | undefined>
}

/** Runs on the pages that they are meant for. */
export interface LaidRun extends PageRun {
  readonly areas: TextAreas
}

const documentPart = 'word/document.xml'

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
  const sections = []
  for (const { areas, orientation, blocks } of runs) {
    const place = { ...outline, context, pages: undefined, pictures, layout: areas[orientation] }
    sections.push({ children: await renderBlocks(blocks, place) })
  }
  const file = new Document({
    styles: wordStyles(fonts.names, language),
    numbering: numbering(fonts.names),
    sections,
  })
  await breathe(context.signal)
  const zip = await JSZip.loadAsync(
    await repackOffice(await Packer.toBuffer(file), settleParts(language)),
  )
  await breathe(context.signal)
  const read = async (name: string): Promise<string> =>
    (await zip.file(name)?.async('string')) ?? ''
  return {
    document: await read(documentPart),
    styles: await read('word/styles.xml'),
    numbering: await read('word/numbering.xml'),
    fontTable: fontTable(fonts),
    relationships: readRelationships(await read('word/_rels/document.xml.rels'), documentPart),
    picture: async (name) => zip.file(name)?.async('uint8array'),
  }
}
