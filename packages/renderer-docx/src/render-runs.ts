import { breathe } from '@jibao/render'
import { letterFooter } from './letter-rules.ts'
import { type PageFurniture, pageFurniture } from './page-furniture.ts'
import { pageLayouts } from './page-layout.ts'
import type { PageRun, PrintedBlock } from './page-runs.ts'
import type { Place } from './place.ts'
import { renderBlock } from './render-block.ts'
import { styledParagraph } from './styled-paragraph.ts'
import type { PageProperties } from './wordml/section-properties.ts'

/** Consecutive pages of one kind. */
export interface Section {
  readonly page: PageProperties
  readonly onEvenPage: boolean
  /** Whether the first page has a head and a foot of its own. */
  readonly titlePage: boolean
  readonly furniture: PageFurniture
  /** Its paragraphs and tables. */
  readonly blocks: string
}

type RunPlace = Omit<Place, 'layout' | 'previous' | 'next'>

/** The sections of the file, one for each run of pages. */
export const renderRuns = async (
  runs: readonly PageRun[],
  place: RunPlace,
): Promise<readonly Section[]> => {
  const sections: Section[] = []
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
): Promise<Section> => {
  const layout = pageLayouts[orientation]
  return {
    page: layout.properties,
    onEvenPage: isColophon && !place.isLetter,
    titlePage: false,
    furniture: pageFurniture(orientation, !isColophon),
    blocks: await renderBlocks(blocks, { ...place, layout }),
  }
}

/** What stands on consecutive pages of one kind. */
export const renderBlocks = async (
  blocks: readonly PrintedBlock[],
  place: Omit<Place, 'previous' | 'next'>,
): Promise<string> => {
  let written = ''
  let opensPage = false
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'pageBreak') {
      opensPage = true
      continue
    }
    const around = { previous: blocks[index - 1], next: blocks[index + 1] }
    const xml = await renderBlock(block, { ...place, ...around })
    await breathe(place.context.signal)
    if (xml === '') continue
    written += opensPage ? onNewPage(xml) : xml
    opensPage = false
  }
  return opensPage ? written + pageBreak : written
}

/** The asked-for break, where no paragraph follows that could have it. */
const pageBreak = styledParagraph('Sliver', '', { pageBreakBefore: true })

const firstProperties = /^<w:p><w:pPr><w:pStyle w:val="\w+"\/>(?:<w:keepNext\/>)?/

/** The break goes to the first paragraph, so that none of its own takes room on the page. */
const onNewPage = (xml: string): string =>
  firstProperties.test(xml)
    ? xml.replace(firstProperties, '$&<w:pageBreakBefore/>')
    : pageBreak + xml

/** The first page of a letter has a foot of its own, without a page number (GB/T 9704-2012 10.1). */
const asLetter = (section: Section): Section => ({
  ...section,
  titlePage: true,
  furniture: {
    ...section.furniture,
    footer: { ...section.furniture.footer, first: letterFooter },
  },
})
