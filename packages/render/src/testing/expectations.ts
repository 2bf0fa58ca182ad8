import {
  type Block,
  type FlatBlock,
  type Inline,
  type ListItemNode,
  type Node,
  type NodeKind,
  nodeKinds,
  printValue,
  type Report,
  type TableRow,
  textPieces,
  type ValueNode,
  walk,
} from '@jibao/document'
import type { Capabilities, Renderer } from '../renderer.ts'

const isKind = (type: Node['type']): type is NodeKind =>
  (nodeKinds as readonly string[]).includes(type)

/** The kinds of node that a report holds. */
export const kindsIn = (report: Report): ReadonlySet<NodeKind> =>
  new Set([...walk(report)].map((node) => node.type).filter(isKind))

/** Between two pieces of one paragraph: an inline may be left out, or have something beside it. */
const gap = '\u0000'

const interruption: Inline = { type: 'text', value: gap }

/**
 * What the file must say, in order: the title below a leading letterhead, then all text but that of
 * kinds which the renderer leaves out.
 */
export const expectedPieces = (
  { children, metadata }: Report,
  { capabilities }: Pick<Renderer, 'capabilities'>,
): readonly string[] => {
  const [first] = children
  const isLetter = first?.type === 'letterhead' && first.form === 'letter'
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const head = body < 0 ? children.length : body
  const pieces = (blocks: readonly Block[]): readonly string[] =>
    blocks
      .map((block) => shown(block, capabilities))
      .filter((block) => block !== undefined)
      .flatMap((block) => piecesOf(block, isLetter))
  return [
    ...pieces(children.slice(0, head)),
    metadata.title,
    ...pieces(children.slice(head)),
  ].flatMap((piece) => piece.split(gap))
}

const piecesOf = (block: Block, isLetter: boolean): readonly string[] => {
  // A letter does not say who printed it, nor when (GB/T 9704-2012 10.1).
  if (block.type === 'colophon' && isLetter) return block.copyTo
  if (block.type !== 'section' && block.type !== 'annex') return textPieces(block)
  const title = block.type === 'annex' ? [block.title] : []
  return [...title, ...block.children.flatMap((child) => piecesOf(child, isLetter))]
}

/** A block less what is left out of it; `undefined` when it is left out itself. */
const shown = <B extends Block>(block: B, capabilities: Capabilities): B | undefined => {
  if (capabilities[block.type] === 'none') return undefined
  if (block.type === 'section' || block.type === 'annex') {
    const children = block.children
      .map((child): FlatBlock | undefined => shown(child, capabilities))
      .filter((child) => child !== undefined)
    return { ...block, children }
  }
  if (block.type === 'table') {
    const rows = (list: readonly TableRow[]): readonly TableRow[] =>
      list.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, children: kept(cell.children, capabilities) })),
      }))
    return { ...block, header: rows(block.header), rows: rows(block.rows) }
  }
  if (block.type === 'list') {
    const children = block.children.map(
      (item): ListItemNode => ({ ...item, children: kept(item.children, capabilities) }),
    )
    return { ...block, children }
  }
  return 'children' in block ? { ...block, children: kept(block.children, capabilities) } : block
}

const kept = (inlines: readonly Inline[], capabilities: Capabilities): readonly Inline[] =>
  inlines.flatMap((inline): readonly Inline[] => {
    const can = capabilities[inline.type]
    if (can === 'none') return [interruption]
    const whole: Inline =
      inline.type === 'strong' || inline.type === 'link'
        ? { ...inline, children: kept(inline.children, capabilities) }
        : inline
    return can === 'full' ? [whole] : [interruption, whole, interruption]
  })

/** Texts as a search sees them: layout may break lines anywhere, so blanks do not count. */
const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** The first piece that is missing or out of order, or `undefined` when all are there. */
export const firstMissing = (
  pieces: readonly string[],
  text: readonly string[],
): string | undefined => {
  const haystack = withoutBlanks(text.join(''))
  let from = 0
  for (const piece of pieces) {
    const needle = withoutBlanks(piece)
    const at = haystack.indexOf(needle, from)
    if (at < 0) return piece
    from = at + needle.length
  }
  return undefined
}

/** The values that stand alone in a table cell and are one reported number: number cells. */
export const numberCellsOf = (
  report: Report,
  { capabilities }: Pick<Renderer, 'capabilities'>,
): readonly ValueNode[] =>
  capabilities.table === 'none' || capabilities.value === 'none'
    ? []
    : [...walk(report)].flatMap((node) => {
        if (node.type !== 'tableCell') return []
        const [child, ...others] = node.children
        return child?.type === 'value' && others.length === 0 && isPlainNumber(child) ? [child] : []
      })

/** A range or a missing figure has no single number. */
const isPlainNumber = ({ quantity }: ValueNode): boolean =>
  quantity !== null && quantity.upper === undefined

export const printedNumbers = (
  report: Report,
  renderer: Pick<Renderer, 'capabilities'>,
): readonly string[] => numberCellsOf(report, renderer).map(printValue)
