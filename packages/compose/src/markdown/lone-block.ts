import type { FlatBlock } from '@jibao/document'
import type { PhrasingContent } from 'mdast'
import type { Blocks } from '../shape.ts'
import type { PagesEdge, Reference } from '../template/expanded.ts'
import type { AnnexTitles } from '../template/helpers.ts'
import { splitReferences } from './references.ts'

/** A block, or what becomes one when all blocks are known. */
export type LooseBlock = FlatBlock | PagesEdge | AnnexTitles

/** What a reference stands for, when that is a block, or several, and no part of a text. */
export const blockOf = ({ content }: Reference): LooseBlock | Blocks | undefined =>
  typeof content === 'object' && 'type' in content && content.type !== 'value' ? content : undefined

/** The blocks when a paragraph is a single reference to them. */
export const loneBlocks = (
  nodes: readonly PhrasingContent[],
  references: readonly Reference[],
): readonly LooseBlock[] | undefined => {
  const [only, ...others] = nodes
  if (only?.type !== 'text' || others.length > 0) return undefined
  const [index, ...rest] = splitReferences(only.value.trim())
  const reference = typeof index === 'number' && rest.length === 0 ? references[index] : undefined
  const block = reference === undefined ? undefined : blockOf(reference)
  if (block === undefined) return undefined
  return block.type === 'blocks' ? block.children : [block]
}
