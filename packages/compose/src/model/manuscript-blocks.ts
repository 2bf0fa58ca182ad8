import { type ManuscriptBlock, manuscriptCharts, manuscriptTables } from '@jibao/data-model'
import type { FlatBlock, ListNode, ParagraphNode } from '@jibao/document'
import type { FigureBlocks } from './figure-blocks.ts'
import type { FigureSource } from './figure-source.ts'
import { narrativeInlines } from './narrative-inlines.ts'

/** How a manuscript's lists are counted; bullets are not. */
const countings = {
  bullet: { ordered: false },
  decimal: { ordered: true },
  chapter: { ordered: true, counting: 'chapter' },
  phrase: { ordered: true, counting: 'phrase' },
} as const satisfies Record<
  Extract<ManuscriptBlock, { kind: 'list' }>['counting'],
  Pick<ListNode, 'ordered' | 'counting'>
>

const toBlock = (
  block: ManuscriptBlock,
  source: FigureSource,
  figures: FigureBlocks,
): FlatBlock => {
  switch (block.kind) {
    case 'heading':
      return {
        type: 'heading',
        level: block.level,
        children: narrativeInlines(block.children, source),
      }
    case 'paragraph':
      return { type: 'paragraph', children: narrativeInlines(block.children, source) }
    case 'list':
      return {
        type: 'list',
        ...countings[block.counting],
        children: block.items.map((item) => ({
          type: 'listItem',
          children: narrativeInlines(item, source),
        })),
      }
    case 'table':
      return figures.table(block) ?? nothingToShow(block)
    case 'chart':
      return figures.chart(block) ?? nothingToShow(block)
  }
}

const wordFor = (words: Readonly<Record<string, string>>, id: string): string =>
  Object.entries(words).find(([, meant]) => meant === id)?.[0] ?? id

/** A table or chart without data is as much to be filled in as a figure is. */
const nothingToShow = (
  block: Extract<ManuscriptBlock, { kind: 'table' | 'chart' }>,
): ParagraphNode => {
  const name =
    block.kind === 'table'
      ? `${wordFor(manuscriptTables, block.table)}表`
      : `${wordFor(manuscriptCharts, block.chart)}图`
  const pending = block.title ?? name
  return {
    type: 'paragraph',
    children: [{ type: 'value', label: name, quantity: null, pending, origin: block.origin }],
  }
}

/** A manuscript as blocks of a report: its figures quoted, its tables and charts computed. */
export const manuscriptBlocks = (
  blocks: readonly ManuscriptBlock[],
  source: FigureSource,
  figures: FigureBlocks,
): readonly FlatBlock[] => blocks.map((block) => toBlock(block, source, figures))
