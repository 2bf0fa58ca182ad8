import type { Report } from '@jibao/document'
import { linePitch, numberHeadings } from '@jibao/typography'
import type { BlockScope } from './block-scope.ts'
import { composeBlock } from './compose-block.ts'
import type { Decisions } from './decisions.ts'
import type { Faces } from './faces.ts'
import { type Flow, type FlowNode, flowsOf } from './flow.ts'
import { pageSetUp } from './page-set-up.ts'
import type { Content, Section } from './pdfmake-nodes.ts'
import { withMark } from './with-mark.ts'

/** The whole report as pdfmake takes it. pdfmake writes into it, so each layout needs a new one. */
export const composeReport = (
  report: Report,
  faces: Faces,
  decisions: Decisions,
): readonly Section[] => {
  const headingNumbers = numberHeadings(report)
  return flowsOf(report).map((flow) => {
    const { margins, width, height } = pageSetUp[flow.orientation]
    const common = {
      faces,
      width,
      height: height - margins[1] - margins[3],
      headingNumbers,
      decisions,
    }
    return {
      section: { stack: composeFlow(flow, common) },
      pageOrientation: flow.orientation,
      pageMargins: margins,
    }
  })
}

type Common = Omit<BlockScope, 'number' | 'leader' | 'last'>

/** As space above what follows: below a block it could not stand at the foot of a page, nor at the end. */
const spaceBelow: Readonly<Partial<Record<FlowNode['type'], number>>> = {
  title: linePitch,
  table: linePitch / 2,
  chart: linePitch / 2,
}

const composeFlow = ({ entries }: Flow, common: Common): readonly Content[] => {
  let leader = 0
  return entries.flatMap(({ node, number, opensPage }, index) => {
    const previous = entries[index - 1]?.node
    const next = entries[index + 1]
    // Headings stay together, and so do a closing and its text: where a page would end between
    // them, the first of them begins the next.
    const joins = previous?.type === 'heading' || isClosing(node)
    if (opensPage || !joins) leader = number
    const last = next === undefined || next.opensPage
    const blocks = composeBlock(node, { ...common, number, leader, last })
    const isClosed = !last && isClosing(next.node)
    const [first, ...others] = isClosed
      ? blocks.map((content) => withMark(content, { kind: 'lastText', leader }))
      : blocks
    if (first === undefined) return []
    const placed =
      opensPage || common.decisions.openers.includes(number)
        ? ({ ...first, pageBreak: 'before' } as const)
        : lowered(first, (previous && spaceBelow[previous.type]) ?? 0)
    return [placed, ...others]
  })
}

const isClosing = ({ type }: FlowNode): boolean => type === 'attachments' || type === 'signature'

const lowered = (content: Content, space: number): Content => {
  const [left, top, right, bottom] = content.margin ?? [0, 0, 0, 0]
  return { ...content, margin: [left, top + space, right, bottom] }
}
