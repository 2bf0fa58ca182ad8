import type { Report } from '@jibao/document'
import { distances, furnitureOf, numberHeadings } from '@jibao/typography'
import type { BlockScope } from './blocks/block-scope.ts'
import { composeBlock } from './blocks/compose-block.ts'
import { type Flow, type FlowEntry, type FlowNode, flowsOf, formOf } from './flow.ts'
import type { Mark } from './mark.ts'
import { ownContents } from './owner.ts'
import type { Decisions } from './pages/decisions.ts'
import { pageSetUp } from './pages/page-set-up.ts'
import type { Content, Section } from './pdfmake-nodes.ts'
import { pitch } from './text/pitch.ts'
import { withMark } from './text/with-mark.ts'

/** The whole report as pdfmake takes it. pdfmake writes into it, so each layout needs a new one. */
export const composeReport = async (
  report: Report,
  tools: Pick<BlockScope, 'faces' | 'drawChart' | 'setTable' | 'signal'>,
  decisions: Decisions,
): Promise<readonly Section[]> => {
  const headingNumbers = numberHeadings(report)
  const form = formOf(report)
  const furniture = furnitureOf(report.metadata.language)
  const sections: Section[] = []
  for (const flow of flowsOf(report)) {
    const { margins, width, height } = pageSetUp[flow.orientation]
    const common = {
      ...tools,
      furniture,
      width,
      height: height - margins[1] - margins[3],
      form,
      headingNumbers,
      decisions,
    }
    sections.push({
      section: { stack: await composeFlow(flow, common) },
      pageOrientation: flow.orientation,
      pageMargins: margins,
    })
  }
  return sections
}

type Common = Omit<BlockScope, 'number' | 'leader' | 'above' | 'last' | 'endsReport'>

/** As space above what follows: below a block it could not stand at the foot of a page, nor at the end. */
const spaceBelow: Readonly<Partial<Record<FlowNode['type'], number>>> = {
  title: distances.addresseeLines * pitch,
  dateline: distances.datelineLines * pitch,
  annexHead: distances.annexTitleLines * pitch,
  contents: pitch,
  table: pitch / 2,
  chart: pitch / 2,
}

const composeFlow = async ({ entries }: Flow, common: Common): Promise<readonly Content[]> => {
  let leader = 0
  const contents: Content[] = []
  for (const [index, entry] of entries.entries()) {
    const { node, number, opensPage, endsReport } = entry
    const previous = opensPage ? undefined : entries[index - 1]?.node
    const next = entries[index + 1]
    // Headings stay together, and so do a closing and its text: where a page would end between
    // them, the first of them begins the next.
    const joins = previous?.type === 'heading' || isClosing(node)
    if (opensPage || !joins) leader = number
    const last = next === undefined || next.opensPage || isFinalColophon(next)
    const scope = { ...common, number, leader, above: previous?.type, last, endsReport }
    const closed = !last && isClosing(next.node) ? leader : undefined
    const own = ownContents(number, await composeBlock(node, scope))
    const [first, ...others] = marked(entry, closed, own)
    if (first === undefined) continue
    const breaks = isFinalColophon(entry) ? common.decisions.breaksBeforeColophon : 0
    const opens = opensPage || common.decisions.openers.includes(number)
    if (breaks > 0) contents.push(...blankPages(breaks - 1), opening(first))
    else contents.push(opens ? opening(first) : lowered(first, spaceBetween(previous, node)))
    contents.push(...others)
  }
  return contents
}

/** A dateline stands right below the title. */
const spaceBetween = (above: FlowNode | undefined, node: FlowNode): number => {
  if (above === undefined || (above.type === 'title' && node.type === 'dateline')) return 0
  return spaceBelow[above.type] ?? 0
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

const opening = (content: Content): Content => ({ ...content, pageBreak: 'before' })

const blankPages = (count: number): readonly Content[] =>
  Array.from({ length: count }, () => ({ stack: [], pageBreak: 'before' }))

const lowered = (content: Content, space: number): Content => {
  const [left, top, right, bottom] = content.margin ?? [0, 0, 0, 0]
  return { ...content, margin: [left, top + space, right, bottom] }
}
