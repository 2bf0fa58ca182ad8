import type { Block, FlatBlock } from '@jibao/document'
import type { Pages } from '../template/expanded.ts'
import type { LooseBlock } from './lone-block.ts'

interface Gathered {
  /** `undefined` for the pages of the report itself. */
  readonly pages: Pages | undefined
  readonly blocks: LooseBlock[]
}

/**
 * What stands between two edges becomes one section or annex; nothing becomes none. Annexes are
 * numbered where there are several, and 附件说明 lists those that there are, so that the two agree
 * (GB/T 9704-2012 7.3.4, 7.3.6).
 */
export const gatherPages = (loose: readonly LooseBlock[]): readonly Block[] => {
  const gathered = splitAtEdges(loose).filter(({ blocks }) => blocks.length > 0)
  const titles = gathered.flatMap(({ pages }) => (pages?.kind === 'annex' ? [pages.title] : []))
  let annexes = 0
  return gathered.flatMap(({ pages, blocks }): readonly Block[] => {
    const children = blocks.flatMap((block) => settle(block, titles))
    if (pages === undefined) return children
    if (pages.kind === 'landscape') {
      if (children.length === 0) return []
      return [{ type: 'section', orientation: 'landscape', children }]
    }
    annexes += 1
    const number = titles.length > 1 ? { number: annexes } : {}
    const { title, orientation } = pages
    const named = children.map((block) => withoutTitle(block, title))
    return [{ type: 'annex', ...number, title, orientation, children: named }]
  })
}

/** A table that is called like its annex needs no caption below the annex's title. */
const withoutTitle = (block: FlatBlock, title: string): FlatBlock => {
  if (block.type !== 'table' || block.caption !== title) return block
  const { caption: _, ...bare } = block
  return bare
}

const splitAtEdges = (loose: readonly LooseBlock[]): readonly Gathered[] => {
  const gathered: Gathered[] = []
  let current: Gathered = { pages: undefined, blocks: [] }
  gathered.push(current)
  for (const block of loose) {
    if (block.type === 'pagesBegin' || block.type === 'pagesEnd') {
      current = { pages: block.type === 'pagesBegin' ? block.pages : undefined, blocks: [] }
      gathered.push(current)
    } else {
      current.blocks.push(block)
    }
  }
  return gathered
}

const settle = (block: LooseBlock, titles: readonly string[]): readonly FlatBlock[] => {
  switch (block.type) {
    case 'annexTitles':
      return titles.length === 0 ? [] : [{ type: 'attachments', titles }]
    case 'pagesBegin':
    case 'pagesEnd':
      return []
    default:
      return [block]
  }
}
