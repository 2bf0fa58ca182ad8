import { type Block, childrenOf, type FlatBlock, type Node, type Report } from '@jibao/document'

type NodeOf<T extends Node['type']> = Extract<Node, { readonly type: T }>

/** All blocks of a report in reading order, those of a section or an annex after it. */
export const blocksOf = ({ children }: Report): readonly Block[] =>
  children.flatMap((block): readonly (Block | FlatBlock)[] =>
    block.type === 'section' || block.type === 'annex' ? [block, ...block.children] : [block],
  )

/**
 * The nodes of some types, wherever they stand, in reading order; all in one walk, as a table may be long.
 * @param besides nodes that need not be looked into
 */
export const nodesOf = <T extends Node['type']>(
  report: Report,
  types: readonly T[],
  besides: ReadonlySet<Node> = new Set(),
): readonly NodeOf<T>[] => {
  const wanted: ReadonlySet<string> = new Set(types)
  const isWanted = (node: Node): node is NodeOf<T> => wanted.has(node.type)
  const nodes: NodeOf<T>[] = []
  const visit = (node: Node): void => {
    if (isWanted(node)) nodes.push(node)
    if (besides.has(node)) return
    for (const child of below(node)) {
      if (!isBottom(child)) visit(child)
      else if (isWanted(child)) nodes.push(child)
    }
  }
  visit(report)
  return nodes
}

/** Nearly all nodes of a long table are one of these. */
const isBottom = ({ type }: Node): boolean => type === 'text' || type === 'value'

/** What a node holds; of a long table nearly all that hold something are cells. */
const below = (node: Node): readonly Node[] =>
  node.type === 'tableCell' ? node.children : childrenOf(node)
