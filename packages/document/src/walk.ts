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
        ...node.data.map((datum) => datum.value),
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
    case 'text':
    case 'value':
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
