import type { AnnexNode, FlatBlock, Report, SectionNode } from '@jibao/document'

/** The report's title as a block of its own. */
export interface TitleBlock {
  readonly type: 'title'
  readonly text: string
}

/** 附件 and the title of an annex, at the head of its pages. */
export interface AnnexHeadBlock {
  readonly type: 'annexHead'
  readonly number?: number
  readonly title: string
}

/** Lines of a letterhead without the letterhead, for files that have their own. */
export interface HeadLinesBlock {
  readonly type: 'headLines'
  readonly lines: readonly {
    readonly style: 'CopyNumber' | 'Classification' | 'DocumentNumber' | 'Signers'
    readonly text: string
  }[]
}

/** What stands on a page, in order. */
export type PrintedBlock = FlatBlock | TitleBlock | AnnexHeadBlock | HeadLinesBlock

/** What takes room on it. */
export type FlowingBlock = Exclude<PrintedBlock, { readonly type: 'pageBreak' }>

/** Blocks on consecutive pages of one orientation. */
export interface PageRun {
  readonly orientation: SectionNode['orientation']
  readonly blocks: readonly PrintedBlock[]
}

interface OpenRun extends PageRun {
  readonly blocks: PrintedBlock[]
  /** Whether blocks outside sections and annexes may join it. */
  readonly open: boolean
}

const annexHead = ({ number, title }: AnnexNode): AnnexHeadBlock => ({
  type: 'annexHead',
  ...(number === undefined ? {} : { number }),
  title,
})

/** A report cut at its sections and annexes, its title placed below a leading letterhead. */
export const pageRuns = (report: Report): readonly PageRun[] => {
  const runs: OpenRun[] = []
  for (const block of report.children) {
    const { type } = block
    if (type === 'section' || type === 'annex') {
      const head = type === 'annex' ? [annexHead(block)] : []
      runs.push({
        orientation: block.orientation,
        blocks: [...head, ...block.children],
        open: false,
      })
      continue
    }
    const last = runs.at(-1)
    if (last?.open) last.blocks.push(block)
    else runs.push({ orientation: 'portrait', blocks: [block], open: true })
  }
  const [first = { orientation: 'portrait', blocks: [] }, ...others] = runs
  const body = first.blocks.findIndex(({ type }) => type !== 'letterhead')
  const at = body < 0 ? first.blocks.length : body
  const title: TitleBlock = { type: 'title', text: report.metadata.title }
  return [{ ...first, blocks: first.blocks.toSpliced(at, 0, title) }, ...others].map(
    withoutOuterBreaks,
  )
}

/** A run begins and ends with a page anyway. */
const withoutOuterBreaks = ({ orientation, blocks }: PageRun): PageRun => {
  const stands = ({ type }: PrintedBlock): boolean => type !== 'pageBreak'
  const start = blocks.findIndex(stands)
  const end = blocks.findLastIndex(stands)
  return { orientation, blocks: start < 0 ? [] : blocks.slice(start, end + 1) }
}

/** Cuts off a 版记 that does not fit below the last text, or stands alone: it has pages of its own. */
export const withColophonApart = (runs: readonly PageRun[]): readonly PageRun[] =>
  runs.flatMap(({ orientation, blocks }) => {
    const at = blocks.findIndex(({ type }) => type === 'colophon')
    return at <= 0
      ? [{ orientation, blocks }]
      : [
          { orientation, blocks: blocks.slice(0, at) },
          { orientation: 'portrait' as const, blocks: blocks.slice(at) },
        ]
  })
