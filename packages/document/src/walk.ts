import type { Node } from './nodes.ts'

/** Most nodes hold nothing: one list for all of them. */
const none: readonly Node[] = []

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
      return none
  }
}

/** The node and everything below it, depth first, in reading order. */
export function* walk(node: Node): Generator<Node> {
  // Not a generator in a generator: each level would hand every node on to the one above it.
  const open = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    for (const child of childrenOf(next).toReversed()) open.push(child)
  }
}
