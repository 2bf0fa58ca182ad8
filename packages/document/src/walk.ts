import type { Node } from './nodes.ts'

/** Every node that a node holds directly, in reading order. */
export const childrenOf = (node: Node): readonly Node[] => {
  switch (node.type) {
    case 'table':
      return [...node.header, ...node.rows]
    case 'tableRow':
      return node.cells
    case 'chart':
      return [
        ...node.alternative,
        ...node.data.flatMap(({ value, target }) =>
          target === undefined ? [value] : [value, target],
        ),
        ...(node.reference === undefined ? [] : [node.reference]),
      ]
    case 'report':
    case 'section':
    case 'annex':
    case 'remark':
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'listItem':
    case 'tableCell':
    case 'strong':
    case 'link':
      return node.children
    case 'sparkline':
      return node.values
    case 'text':
    case 'value':
    case 'dateline':
    case 'letterhead':
    case 'addressee':
    case 'attachments':
    case 'signature':
    case 'colophon':
    case 'attendance':
    case 'contents':
    case 'pageBreak':
      return []
  }
}

/** The node and everything below it, depth first, in reading order. */
export function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}
