import type { Block, Report, SectionNode } from '@jibao/document'

/** The report's title as a block of its own. */
export interface TitleBlock {
  readonly type: 'title'
  readonly text: string
}

/** What stands on a page, in order. */
export type PrintedBlock = Exclude<Block, SectionNode> | TitleBlock

/** Blocks on consecutive pages of one orientation. */
export interface PageRun {
  readonly orientation: SectionNode['orientation']
  readonly blocks: readonly PrintedBlock[]
}

/** Cuts a report at its sections, its title placed below a leading letterhead. */
export const pageRuns = (report: Report): readonly PageRun[] => {
  const runs: { orientation: PageRun['orientation']; blocks: PrintedBlock[]; open: boolean }[] = []
  for (const block of report.children) {
    if (block.type === 'section') {
      runs.push({ orientation: block.orientation, blocks: [...block.children], open: false })
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
  return [{ ...first, blocks: first.blocks.toSpliced(at, 0, title) }, ...others]
}
