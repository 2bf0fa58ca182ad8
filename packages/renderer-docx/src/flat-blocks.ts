import type { FlatBlock, Report } from '@jibao/document'

/** The blocks of a report in order, those of its sections and annexes among them. */
export const flatBlocks = ({ children }: Report): readonly FlatBlock[] =>
  children.flatMap((block) =>
    block.type === 'section' || block.type === 'annex' ? block.children : block,
  )
