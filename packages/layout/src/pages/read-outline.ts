import type { OutlineEntry } from '../laid-report.ts'
import type { AnnexMark, HeadingMark } from '../mark.ts'
import { type LaidPage, markOf } from './laid-page.ts'

/** Headings and titles of annexes, in order, each where its first line stands. */
export const readOutline = (pages: readonly LaidPage[]): readonly OutlineEntry[] => {
  const entries = new Map<HeadingMark | AnnexMark, OutlineEntry>()
  for (const [page, { items }] of pages.entries()) {
    for (const laid of items) {
      const mark = markOf(laid)
      if (laid.type !== 'line' || (mark?.kind !== 'heading' && mark?.kind !== 'annex')) continue
      const { title, level } = mark
      if (!entries.has(mark)) entries.set(mark, { title, level, page, y: laid.item.y })
    }
  }
  return [...entries.values()]
}
