import type {
  AnnexNode,
  Block,
  FlatBlock,
  LetterheadNode,
  PageBreakNode,
  Report,
} from '@jibao/document'
import type { Orientation } from './pages/page-set-up.ts'

/** What a report's pages are: decided by the letterhead at its head. */
export type ReportForm = NonNullable<LetterheadNode['form']>

export const formOf = ({ children: [first] }: Report): ReportForm =>
  first?.type === 'letterhead' ? (first.form ?? 'document') : 'document'

/** The report's title, as the block that it is printed as. */
export interface TitleNode {
  readonly type: 'title'
  readonly text: string
  readonly belowLetterhead: boolean
}

/** 附件 and its title, at the head of an annex's pages. */
export interface AnnexHeadNode {
  readonly type: 'annexHead'
  readonly number?: number
  readonly title: string
}

export type FlowNode = Exclude<FlatBlock, PageBreakNode> | TitleNode | AnnexHeadNode

export interface FlowEntry {
  readonly node: FlowNode
  /** The block's number in the report: the same in every layout of it, and ascending. */
  readonly number: number
  /** Whether a page break stands before it. */
  readonly opensPage: boolean
  /** Whether the report ends with it. */
  readonly endsReport: boolean
}

/** Blocks on pages of one orientation; begins on a page of its own. */
export interface Flow {
  readonly orientation: Orientation
  readonly entries: readonly FlowEntry[]
}

/** The report as flows, none empty. A page break at either end of a flow breaks nothing more. */
export const flowsOf = (report: Report): readonly Flow[] => {
  let number = 0
  const end = report.children.at(-1)
  const entriesOf = (nodes: readonly (FlowNode | PageBreakNode)[]): readonly FlowEntry[] => {
    const entries: FlowEntry[] = []
    let broken = false
    for (const node of nodes) {
      number += 1
      if (node.type !== 'pageBreak') {
        entries.push({
          node,
          number,
          opensPage: broken && entries.length > 0,
          endsReport: node === end,
        })
      }
      broken = node.type === 'pageBreak'
    }
    return entries
  }
  return groupsOf(report)
    .map(({ orientation, nodes }) => ({ orientation, entries: entriesOf(nodes) }))
    .filter(({ entries }) => entries.length > 0)
}

interface Group {
  readonly orientation: Orientation
  readonly nodes: (FlowNode | PageBreakNode)[]
  readonly isSection: boolean
}

const groupsOf = (report: Report): readonly Group[] => {
  const groups: Group[] = []
  for (const block of withTitle(report)) {
    const last = groups.at(-1)
    if (block.type === 'section') {
      const { orientation, children } = block
      groups.push({ orientation, nodes: [...children], isSection: true })
    } else if (block.type === 'annex') {
      const { orientation, children } = block
      groups.push({ orientation, nodes: [headOf(block), ...children], isSection: true })
    } else if (last === undefined || last.isSection) {
      groups.push({ orientation: 'portrait', nodes: [block], isSection: false })
    } else {
      last.nodes.push(block)
    }
  }
  return groups
}

const headOf = ({ number, title }: AnnexNode): AnnexHeadNode => ({
  type: 'annexHead',
  title,
  ...(number === undefined ? {} : { number }),
})

const withTitle = ({ metadata, children }: Report): readonly (Block | TitleNode)[] => {
  const firstBelow = children.findIndex(({ type }) => type !== 'letterhead')
  const at = firstBelow < 0 ? children.length : firstBelow
  const title: TitleNode = { type: 'title', text: metadata.title, belowLetterhead: at > 0 }
  return [...children.slice(0, at), title, ...children.slice(at)]
}
