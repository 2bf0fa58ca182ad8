import { type Block, childrenOf, type FlatBlock, type Node, type Report } from '@jibao/document'

type NodeOf<T extends Node['type']> = Extract<Node, { readonly type: T }>

/** All blocks of a report in reading order, those of a section or an annex after it. */
export const blocksOf = ({ children }: Report): readonly Block[] =>
  children.flatMap((block): readonly (Block | FlatBlock)[] =>
    block.type === 'section' || block.type === 'annex' ? [block, ...block.children] : [block],
  )

/** The nodes of some types, wherever they stand, in reading order; all in one walk, as a table may be long. */
export const nodesOf = <T extends Node['type']>(
  report: Report,
  ...types: readonly T[]
): readonly NodeOf<T>[] => {
  const wanted: ReadonlySet<string> = new Set(types)
  const isWanted = (node: Node): node is NodeOf<T> => wanted.has(node.type)
  const nodes: NodeOf<T>[] = []
  const visit = (node: Node): void => {
    if (isWanted(node)) nodes.push(node)
    for (const child of childrenOf(node)) visit(child)
  }
  visit(report)
  return nodes
}
