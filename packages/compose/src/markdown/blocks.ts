import type { Diagnostic } from '@jibao/core'
import type {
  Block,
  HeadingLevel,
  Inline,
  ListItemNode,
  SectionNode,
  TableCell,
  TableColumn,
} from '@jibao/document'
import type { List, Nodes, RootContent, Table } from 'mdast'
import { blockInProse, markdownFeature } from '../diagnostics.ts'
import type { Expanded, Reference } from '../template/expand.ts'
import { unsupportedFeature } from './features.ts'
import { type OnMisplaced, toInlines } from './inlines.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { splitReferences } from './references.ts'

type FlatBlock = Exclude<Block, SectionNode>
type Edge = Extract<Reference['content'], { readonly type: 'landscape' }>

/** Turns expanded Markdown into the blocks of a report. */
export const toBlocks = (
  { markdown, references }: Expanded,
  file: string,
): { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = []
  const onMisplaced: OnMisplaced = ({ name, origin }) =>
    diagnostics.push(blockInProse(name, origin))
  const root = parseMarkdown(markdown)
  diagnostics.push(...unsupported(root, file))
  if (diagnostics.length > 0) return { blocks: [], diagnostics }
  const flat = root.children.flatMap((node) => toBlock(node, references, onMisplaced))
  return { blocks: gatherSections(flat), diagnostics }
}

/** The check of the template saw it unexpanded; an insertion may still have changed what a line is. */
const unsupported = (node: Nodes, file: string, parent?: Nodes): readonly Diagnostic[] => {
  const feature = unsupportedFeature(node, parent)
  if (feature !== undefined) return [markdownFeature(feature, { file })]
  return 'children' in node ? node.children.flatMap((child) => unsupported(child, file, node)) : []
}

const toBlock = (
  node: RootContent,
  references: readonly Reference[],
  onMisplaced: OnMisplaced,
): readonly (FlatBlock | Edge)[] => {
  const prose = (content: Parameters<typeof toInlines>[0]): readonly Inline[] =>
    toInlines(content, references, onMisplaced)
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

/** The block when a paragraph is a single reference to one. */
const loneBlock = (
  nodes: Parameters<typeof toInlines>[0],
  references: readonly Reference[],
): FlatBlock | Edge | undefined => {
  const [only, ...others] = nodes
  if (only?.type !== 'text' || others.length > 0) return undefined
  const [index, ...rest] = splitReferences(only.value.trim())
  if (typeof index !== 'number' || rest.length > 0) return undefined
  const content = references[index]?.content
  if (typeof content !== 'object' || Array.isArray(content)) return undefined
  const block = content as Exclude<typeof content, readonly Inline[]>
  return block.type === 'value' || block.type === 'section' ? undefined : block
}

type Prose = (content: Parameters<typeof toInlines>[0]) => readonly Inline[]

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

/** What stands between two landscape edges becomes one section. */
const gatherSections = (flat: readonly (FlatBlock | Edge)[]): readonly Block[] => {
  const blocks: Block[] = []
  let section: FlatBlock[] | undefined
  for (const block of flat) {
    if (block.type === 'landscape') {
      if (block.edge === 'start') section = []
      else blocks.push({ type: 'section', orientation: 'landscape', children: section ?? [] })
      if (block.edge === 'end') section = undefined
    } else {
      const target: Block[] = section ?? blocks
      target.push(block)
    }
  }
  return blocks
}
