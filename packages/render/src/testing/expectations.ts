import {
  type Node,
  type NodeKind,
  nodeKinds,
  printValue,
  type Report,
  textPieces,
  type ValueNode,
  walk,
} from '@jibao/document'
import type { Renderer } from '../renderer.ts'

const isKind = (type: Node['type']): type is NodeKind =>
  (nodeKinds as readonly string[]).includes(type)

/** The kinds of node that a report holds. */
export const kindsIn = (report: Report): ReadonlySet<NodeKind> =>
  new Set([...walk(report)].map((node) => node.type).filter(isKind))

/**
 * What the file must say, in order: the title below a leading letterhead, then all text but that of
 * kinds which the renderer leaves out.
 */
export const expectedPieces = (report: Report, renderer: Renderer): readonly string[] => {
  const { children, metadata } = report
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const pieces = (blocks: Report['children']): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.type !== 'section' && block.type !== 'annex') return shown(block, renderer)
      const title = block.type === 'annex' ? [block.title] : []
      return [...title, ...block.children.flatMap((child) => shown(child, renderer))]
    })
  const head = body < 0 ? children.length : body
  return [...pieces(children.slice(0, head)), metadata.title, ...pieces(children.slice(head))]
}

const shown = (block: Report['children'][number], renderer: Renderer): readonly string[] =>
  renderer.capabilities[block.type] === 'none' ? [] : textPieces(block)

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

/** The values that stand alone in a table cell and are reported: number cells. */
const numberCellsOf = (report: Report): readonly ValueNode[] =>
  [...walk(report)].flatMap((node) => {
    if (node.type !== 'tableCell') return []
    const [child, ...others] = node.children
    return child?.type === 'value' && others.length === 0 && isPlainNumber(child) ? [child] : []
  })

/** A range or a missing figure has no single number. */
const isPlainNumber = ({ quantity }: ValueNode): boolean =>
  quantity !== null && quantity.upper === undefined

export const printedNumbers = (report: Report): readonly string[] =>
  numberCellsOf(report).map(printValue)
