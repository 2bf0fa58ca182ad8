import type { HeadingNode } from '@jibao/document'
import type { Decisions } from './decisions.ts'
import { type LaidPage, markOf } from './laid-page.ts'

/** The pages on which headings stand, when a line of 目录 says otherwise; `undefined` when all are right. */
export const readHeadingPages = (
  decisions: Decisions,
  pages: readonly LaidPage[],
): Decisions | undefined => {
  const headingPages = new Map<HeadingNode, number>()
  const marks = pages.map(({ items }) => items.map(markOf))
  for (const [index, onPage] of marks.entries()) {
    for (const mark of onPage) {
      if (mark?.kind === 'heading' && !headingPages.has(mark.node)) {
        headingPages.set(mark.node, index + 1)
      }
    }
  }
  const isWrong = marks
    .flat()
    .some((mark) => mark?.kind === 'contents' && mark.page !== headingPages.get(mark.heading))
  return isWrong ? { ...decisions, headingPages } : undefined
}
