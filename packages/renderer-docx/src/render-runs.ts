import { breathe } from '@jibao/render'
import type { FileChild, ISectionOptions } from 'docx'
import { letterFooter } from './letter-rules.ts'
import { pageFurniture } from './page-furniture.ts'
import { pageLayouts } from './page-layout.ts'
import type { PageRun, PrintedBlock } from './page-runs.ts'
import type { Place } from './place.ts'
import { renderBlock } from './render-block.ts'

type RunPlace = Omit<Place, 'layout' | 'previous' | 'next'>

/** The sections of the file, one for each run of pages. */
export const renderRuns = async (
  runs: readonly PageRun[],
  place: RunPlace,
): Promise<readonly ISectionOptions[]> => {
  const sections: ISectionOptions[] = []
  for (const [index, run] of runs.entries()) {
    const section = await renderRun(run, place, index > 0 && holdsColophonOnly(run))
    sections.push(index === 0 && place.isLetter ? asLetter(section) : section)
  }
  return sections
}

const holdsColophonOnly = ({ blocks }: PageRun): boolean =>
  blocks.every(({ type }) => type === 'colophon')

/** A 版记 by itself stands on an even page, and without a page number (GB/T 9704-2012 7.5). */
const renderRun = async (
  { orientation, blocks }: PageRun,
  place: RunPlace,
  isColophon: boolean,
): Promise<ISectionOptions> => {
  const layout = pageLayouts[orientation]
  return {
    properties: {
      ...layout.properties,
      ...(isColophon && !place.isLetter ? { type: 'evenPage' } : {}),
    },
    ...pageFurniture(orientation, !isColophon),
    children: await renderBlocks(blocks, { ...place, layout }),
  }
}

/** What stands on consecutive pages of one kind. */
export const renderBlocks = async (
  blocks: readonly PrintedBlock[],
  place: Omit<Place, 'previous' | 'next'>,
): Promise<readonly FileChild[]> => {
  const children: FileChild[] = []
  for (const [index, block] of blocks.entries()) {
    const around = { previous: blocks[index - 1], next: blocks[index + 1] }
    children.push(...(await renderBlock(block, { ...place, ...around })))
    await breathe(place.context.signal)
  }
  return children
}

/** The first page of a letter has a foot of its own, without a page number (GB/T 9704-2012 10.1). */
const asLetter = (section: ISectionOptions): ISectionOptions => ({
  ...section,
  properties: { ...section.properties, titlePage: true },
  footers: { ...section.footers, first: letterFooter() },
})
