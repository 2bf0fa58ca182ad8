import type { FlatBlock } from '@jibao/document'
import type { PhrasingContent } from 'mdast'
import type { PagesEdge, Reference } from '../template/expand.ts'
import type { AnnexTitles } from '../template/helpers.ts'
import { splitReferences } from './references.ts'

/** A block, or what becomes one when all blocks are known. */
export type LooseBlock = FlatBlock | PagesEdge | AnnexTitles

/** What a reference stands for, when that is a block and no part of a text. */
export const blockOf = ({ content }: Reference): LooseBlock | undefined =>
  typeof content === 'object' && 'type' in content && content.type !== 'value' ? content : undefined

/** The block when a paragraph is a single reference to one. */
export const loneBlock = (
  nodes: readonly PhrasingContent[],
  references: readonly Reference[],
): LooseBlock | undefined => {
  const [only, ...others] = nodes
  if (only?.type !== 'text' || others.length > 0) return undefined
  const [index, ...rest] = splitReferences(only.value.trim())
  const reference = typeof index === 'number' && rest.length === 0 ? references[index] : undefined
  return reference === undefined ? undefined : blockOf(reference)
}
