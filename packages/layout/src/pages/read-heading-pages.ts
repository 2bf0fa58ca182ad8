import type { HeadingNode } from '@jibao/document'
import type { ContentsMark } from '../mark.ts'
import type { Decisions } from './decisions.ts'
import { type LaidPage, markOf } from './laid-page.ts'

/** The pages on which headings stand, when a line of 目录 says otherwise; `undefined` when all are right. */
export const readHeadingPages = (
  decisions: Decisions,
  pages: readonly LaidPage[],
): Decisions | undefined => {
  const headingPages = new Map<HeadingNode, number>()
  const contents: ContentsMark[] = []
  for (const [index, { items }] of pages.entries()) {
    for (const item of items) {
      const mark = markOf(item)
      if (mark?.kind === 'contents') contents.push(mark)
      if (mark?.kind === 'heading' && !headingPages.has(mark.node)) {
        headingPages.set(mark.node, index + 1)
      }
    }
  }
  const isWrong = contents.some(({ heading, page }) => page !== headingPages.get(heading))
  return isWrong ? { ...decisions, headingPages } : undefined
}
