import type { Block, FlatBlock } from '@jibao/document'

const ruleFlat = (block: FlatBlock): FlatBlock =>
  block.type === 'table' ? { ...block, ruling: 'three-line' } : block

/** The block with three lines in place of the grid of every table. */
export const ruleTables = (block: Block): Block =>
  block.type === 'section' || block.type === 'annex'
    ? { ...block, children: block.children.map(ruleFlat) }
    : ruleFlat(block)
