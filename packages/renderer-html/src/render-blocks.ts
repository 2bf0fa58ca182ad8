import type { Block } from '@jibao/document'
import { breathe } from '@jibao/render'
import type { Element } from 'hast'
import { wrapAnnex, wrapSection } from './blocks/pages.ts'
import type { Place } from './place.ts'
import { renderBlock } from './render-block.ts'

/** Blocks as elements, one after the other, with a breath between. */
export const renderBlocks = async (
  blocks: readonly Block[],
  place: Place,
  signal: AbortSignal,
): Promise<readonly Element[]> => {
  const elements: Element[] = []
  for (const block of blocks) {
    await breathe(signal)
    if (block.type !== 'section' && block.type !== 'annex') {
      elements.push(...renderBlock(block, place))
      continue
    }
    const { orientation, type } = block
    const tableName = type === 'annex' ? block.title : place.tableName
    const within = { ...place, orientation, tableName }
    const children = await renderBlocks(block.children, within, signal)
    elements.push(
      ...(type === 'section' ? wrapSection(block, children) : wrapAnnex(block, children, place)),
    )
  }
  return elements
}
