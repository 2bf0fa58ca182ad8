import type { Diagnostic, Origin } from '@jibao/core'
import type {
  Block,
  HeadingLevel,
  Inline,
  ListItemNode,
  ListNode,
  TableCell,
  TableColumn,
  TableNode,
} from '@jibao/document'
import type { List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Expanded, Reference } from '../template/expanded.ts'
import { findFaults } from './find-faults.ts'
import { gatherPages } from './gather-pages.ts'
import { toInlines } from './inlines.ts'
import { type LooseBlock, loneBlocks } from './lone-block.ts'
import { parseMarkdown } from './parse-markdown.ts'

/** Turns expanded Markdown into the blocks of a report; no blocks where there are faults. */
export const toBlocks = (
  expanded: Expanded,
  originAt: (offset: number) => Origin,
): { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] } => {
  const root = parseMarkdown(expanded.markdown)
  const diagnostics = findFaults(root, expanded, originAt)
  if (diagnostics.length > 0) return { blocks: [], diagnostics }
  const loose = root.children.flatMap((node) => toBlock(node, expanded.references))
  return { blocks: gatherPages(loose), diagnostics }
}

const toBlock = (node: RootContent, references: readonly Reference[]): readonly LooseBlock[] => {
  const prose: Prose = (content) => toInlines(content, references)
  switch (node.type) {
    case 'paragraph': {
      const blocks = loneBlocks(node.children, references)
      if (blocks !== undefined) return blocks
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

const toList = (node: List, prose: Prose): ListNode => {
  const children = node.children.map(
    (item): ListItemNode => ({
      type: 'listItem',
      children: item.children.flatMap((child) =>
        child.type === 'paragraph' ? prose(child.children) : [],
      ),
    }),
  )
  const ordered = node.ordered ?? false
  return { type: 'list', ordered, ...(ordered && isChapters(children) ? chapters : {}), children }
}

const chapters = { counting: 'chapter' } as const

/** Items that each open with a few strong words are counted 一、二、三、. */
const isChapters = (items: readonly ListItemNode[]): boolean =>
  items.every(({ children: [first, ...rest] }) => first?.type === 'strong' && rest.length > 0)

const toTable = (node: Table, prose: Prose): TableNode => {
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
