import type { Diagnostic, Origin } from '@jibao/core'
import type {
  Block,
  HeadingLevel,
  Inline,
  ListItemNode,
  TableCell,
  TableColumn,
} from '@jibao/document'
import type { List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Expanded, LandscapeEdge, Reference } from '../template/expand.ts'
import { findFaults } from './find-faults.ts'
import { toInlines } from './inlines.ts'
import { type FlatBlock, loneBlock } from './lone-block.ts'
import { parseMarkdown } from './parse-markdown.ts'

/** Turns expanded Markdown into the blocks of a report; no blocks where there are faults. */
export const toBlocks = (
  expanded: Expanded,
  originAt: (offset: number) => Origin,
): { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] } => {
  const root = parseMarkdown(expanded.markdown)
  const diagnostics = findFaults(root, expanded, originAt)
  if (diagnostics.length > 0) return { blocks: [], diagnostics }
  const flat = root.children.flatMap((node) => toBlock(node, expanded.references))
  return { blocks: gatherSections(flat), diagnostics }
}

const toBlock = (
  node: RootContent,
  references: readonly Reference[],
): readonly (FlatBlock | LandscapeEdge)[] => {
  const prose: Prose = (content) => toInlines(content, references)
  switch (node.type) {
    case 'paragraph': {
      const block = loneBlock(node.children, references)
      if (block !== undefined) return [block]
      const children = prose(node.children)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading':
      return [
        { type: 'heading', level: node.depth as HeadingLevel, children: prose(node.children) },
      ]
    case 'list':
      return [toList(node, prose)]
    case 'table':
      return [toTable(node, prose)]
    default:
      throw new TypeError(`unchecked Markdown: ${node.type}`)
  }
}

type Prose = (content: readonly PhrasingContent[]) => readonly Inline[]

const toList = (node: List, prose: Prose): FlatBlock => ({
  type: 'list',
  ordered: node.ordered ?? false,
  children: node.children.map(
    (item): ListItemNode => ({
      type: 'listItem',
      children: item.children.flatMap((child) =>
        child.type === 'paragraph' ? prose(child.children) : [],
      ),
    }),
  ),
})

const toTable = (node: Table, prose: Prose): FlatBlock => {
  const rows = node.children.map(({ children }) => ({
    type: 'tableRow' as const,
    cells: children.map(
      (child): TableCell => ({ type: 'tableCell', children: prose(child.children) }),
    ),
  }))
  const [header, ...body] = rows
  const columns = (header?.cells ?? []).map((_, index): TableColumn => {
    const isFigures = body.some(({ cells }) => cells[index]?.children[0]?.type === 'value')
    return { role: isFigures ? 'quantity' : 'text', weight: 1 }
  })
  return { type: 'table', columns, header: header === undefined ? [] : [header], rows: body }
}

/** What stands between two landscape edges becomes one section; nothing becomes none. */
const gatherSections = (flat: readonly (FlatBlock | LandscapeEdge)[]): readonly Block[] => {
  const blocks: Block[] = []
  let section: FlatBlock[] | undefined
  for (const block of flat) {
    if (block.type !== 'landscape') {
      const target: Block[] = section ?? blocks
      target.push(block)
    } else if (block.edge === 'start') {
      section = []
    } else {
      const children = section ?? []
      if (children.length > 0) blocks.push({ type: 'section', orientation: 'landscape', children })
      section = undefined
    }
  }
  return blocks
}
