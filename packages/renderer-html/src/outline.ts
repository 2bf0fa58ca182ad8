import {
  type AnnexNode,
  type Block,
  type HeadingLevel,
  type HeadingNode,
  plainText,
  type Report,
} from '@jibao/document'
import { annexLabel, type Furniture, numberHeadings } from '@jibao/typography'
import type { IdBook } from './id-book.ts'

export type HeadingRank = 1 | 2 | 3 | 4 | 5 | 6

/** A heading of the report, or the head of an annex. */
export interface OutlineEntry {
  readonly id: string
  /** Of the element: never more than one below that of the entry before. */
  readonly rank: HeadingRank
  /** As in 目录; an annex stands among the headings of the first level. */
  readonly level: HeadingLevel
  /** What stands before the text: `一、`, `附件1`. */
  readonly number: string
  readonly text: string
}

export type Outline = ReadonlyMap<HeadingNode | AnnexNode, OutlineEntry>

/** @param top rank of the report's own title */
export const outlineOf = (
  report: Report,
  { furniture, ids, top }: { readonly furniture: Furniture; ids: IdBook; top: HeadingRank },
): Outline => {
  const numbers = numberHeadings(report)
  const outline = new Map<HeadingNode | AnnexNode, OutlineEntry>()
  let last: number = top

  const add = (node: HeadingNode | AnnexNode, depth: number): void => {
    last = Math.min(top + depth, last + 1, 6)
    const isHeading = node.type === 'heading'
    const text = isHeading ? plainText(node.children) : node.title
    outline.set(node, {
      id: ids.idFor(text),
      rank: last as HeadingRank,
      level: isHeading ? node.level : 1,
      number: isHeading ? (numbers.get(node) ?? '') : annexLabel(node.number, furniture),
      text,
    })
  }
  /** @param depth of the annex that the blocks stand in, 0 outside of one */
  const visit = (blocks: readonly Block[], depth: number): void => {
    for (const block of blocks) {
      if (block.type === 'heading') add(block, block.level + depth)
      if (block.type === 'annex') add(block, 1)
      if (block.type === 'annex') visit(block.children, 1)
      if (block.type === 'section') visit(block.children, depth)
    }
  }
  visit(report.children, 0)
  return outline
}
