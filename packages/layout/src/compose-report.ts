import type { Report } from '@jibao/document'
import { distances, furnitureOf, numberHeadings } from '@jibao/typography'
import { type BlockScope, blockScope, type CommonScope } from './blocks/block-scope.ts'
import { composeBlock } from './blocks/compose-block.ts'
import { type Flow, type FlowEntry, type FlowNode, flowsOf, formOf } from './flow.ts'
import type { Mark } from './mark.ts'
import { ownContents } from './owner.ts'
import type { Decisions } from './pages/decisions.ts'
import { pageSetUp } from './pages/page-set-up.ts'
import type { Content, Margin, Section } from './pdfmake-nodes.ts'
import { pitch } from './text/pitch.ts'
import { alterBlock } from './text/text-block.ts'
import { withMark } from './text/with-mark.ts'

/** Composes the whole report under decisions; what they do not change is the same content as before. */
export type ComposeReport = (decisions: Decisions) => Promise<readonly Section[]>

export const createComposer = (
  report: Report,
  tools: Pick<BlockScope, 'faces' | 'drawChart' | 'setTable' | 'signal'>,
): ComposeReport => {
  const flows = flowsOf(report)
  const composed = new Map<FlowEntry, Composed>()
  const { faces, drawChart, setTable, signal } = tools
  const furniture = furnitureOf(report.metadata.language)
  const form = formOf(report)
  const headingNumbers = numberHeadings(report)
  return async (decisions) => {
    const sections: Section[] = []
    for (const flow of flows) {
      const { margins, width, height } = pageSetUp[flow.orientation]
      const common: CommonScope = {
        faces,
        furniture,
        width,
        height: height - margins[1] - margins[3],
        form,
        headingNumbers,
        decisions,
        drawChart,
        setTable,
        signal,
      }
      sections.push({
        section: { stack: await composeFlow(flow, common, composed) },
        pageOrientation: flow.orientation,
        pageMargins: margins,
      })
    }
    return sections
  }
}

/** All that decisions say of a block. */
interface Decided {
  readonly opens: boolean
  readonly line: number | undefined
  readonly cuts: string
  readonly breaks: number
  readonly headingPages: Decisions['headingPages'] | undefined
}

/** What a block was composed of, and under which decisions. */
interface Composed {
  readonly decided: Decided
  readonly contents: readonly Content[]
}

/** As space above what follows: below a block it could not stand at the foot of a page, nor at the end. */
const spaceBelow: Readonly<Partial<Record<FlowNode['type'], number>>> = {
  title: distances.addresseeLines * pitch,
  dateline: distances.datelineLines * pitch,
  annexHead: distances.annexTitleLines * pitch,
  contents: pitch,
  table: pitch / 2,
  chart: pitch / 2,
}

const composeFlow = async (
  { entries }: Flow,
  common: CommonScope,
  composed: Map<FlowEntry, Composed>,
): Promise<readonly Content[]> => {
  let leader = 0
  const contents: Content[] = []
  for (const [index, entry] of entries.entries()) {
    const previous = entry.opensPage ? undefined : entries[index - 1]?.node
    // Headings stay together, and so do a closing and its text: where a page would end between
    // them, the first of them begins the next.
    const joins = previous?.type === 'heading' || isClosing(entry.node)
    if (entry.opensPage || !joins) leader = entry.number
    const decided = decidedFor(entry, common.decisions)
    const known = composed.get(entry)
    if (known !== undefined && isSame(known.decided, decided)) {
      for (const content of known.contents) contents.push(content)
      continue
    }
    const place = { leader, above: previous?.type, next: entries[index + 1] }
    const own = await composeEntry(entry, common, place)
    composed.set(entry, { decided, contents: own })
    for (const content of own) contents.push(content)
  }
  return contents
}

const decidedFor = (entry: FlowEntry, decisions: Decisions): Decided => {
  const { node, number } = entry
  const table = decisions.tables.get(number)
  return {
    opens: decisions.openers.includes(number),
    line: decisions.lines.get(number),
    cuts: table === undefined ? '' : `${table.complete} ${table.cuts.join(' ')}`,
    breaks: isFinalColophon(entry) ? decisions.breaksBeforeColophon : 0,
    headingPages: node.type === 'contents' ? decisions.headingPages : undefined,
  }
}

const isSame = (one: Decided, other: Decided): boolean =>
  one.opens === other.opens &&
  one.line === other.line &&
  one.cuts === other.cuts &&
  one.breaks === other.breaks &&
  one.headingPages === other.headingPages

interface EntryPlace extends Pick<BlockScope, 'leader' | 'above'> {
  readonly next: FlowEntry | undefined
}

const composeEntry = async (
  entry: FlowEntry,
  common: CommonScope,
  { leader, above, next }: EntryPlace,
): Promise<readonly Content[]> => {
  const { node, number, opensPage, endsReport } = entry
  const { decisions } = common
  const last = next === undefined || next.opensPage || isFinalColophon(next)
  const closed = !last && isClosing(next.node) ? leader : undefined
  const scope = blockScope(common, { number, leader, above, last, endsReport })
  const own = ownContents(number, await composeBlock(node, scope))
  const [first, ...others] = marked(entry, closed, own)
  if (first === undefined) return []
  const breaks = isFinalColophon(entry) ? decisions.breaksBeforeColophon : 0
  if (breaks > 0) return [...blankPages(breaks - 1), opening(first), ...others]
  const opens = opensPage || decisions.openers.includes(number)
  return [opens ? opening(first) : lowered(first, spaceBetween(above, node)), ...others]
}

/** A dateline stands right below the title. */
const spaceBetween = (above: FlowNode['type'] | undefined, node: FlowNode): number => {
  if (above === undefined || (above === 'title' && node.type === 'dateline')) return 0
  return spaceBelow[above] ?? 0
}

/** 附件说明, signature and 附注 stand below the text that they close. */
const closings: ReadonlySet<FlowNode['type']> = new Set(['attachments', 'signature', 'remark'])

const isClosing = ({ type }: FlowNode): boolean => closings.has(type)

const isFinalColophon = ({ node, endsReport }: FlowEntry): boolean =>
  node.type === 'colophon' && endsReport

/** @param leader of a block that a closing follows */
const marked = (
  { node, number }: FlowEntry,
  leader: number | undefined,
  contents: readonly Content[],
): readonly Content[] => {
  const leading = leader === undefined ? {} : { leader }
  const markOf = (index: number): Mark | undefined => {
    if (node.type === 'paragraph') return { kind: 'paragraph', block: number, ...leading }
    if (node.type === 'list') {
      const isLast = index + 1 === contents.length
      return { kind: 'paragraph', block: number, item: index, ...(isLast ? leading : {}) }
    }
    return leader === undefined ? undefined : { kind: 'lastText', leader }
  }
  return contents.map((content, index) => {
    const mark = markOf(index)
    return mark === undefined ? content : withMark(content, mark)
  })
}

const opening = (content: Content): Content =>
  'text' in content
    ? alterBlock(content, 'pageBreak', 'before')
    : { ...content, pageBreak: 'before' }

const blankPages = (count: number): readonly Content[] =>
  Array.from({ length: count }, () => ({ stack: [], pageBreak: 'before' }))

const lowered = (content: Content, space: number): Content => {
  const [left, top, right, bottom] = content.margin ?? [0, 0, 0, 0]
  const margin: Margin = [left, top + space, right, bottom]
  return 'text' in content ? alterBlock(content, 'margin', margin) : { ...content, margin }
}
