import { type LaidPage, markOf } from './laid-page.ts'
import type { AnnexMark, HeadingMark } from './mark.ts'
import type { Outline } from './pdfmake-seam.ts'

/** One bookmark a heading, below the nearest heading above that is of a higher level; and one an annex. */
export const addBookmarks = (root: Outline, pages: readonly LaidPage[]): void => {
  const seen = new Set<HeadingMark | AnnexMark>()
  const path: { readonly level: number; readonly outline: Outline }[] = [
    { level: 0, outline: root },
  ]
  for (const [pageNumber, { items, pageSize }] of pages.entries()) {
    for (const laid of items) {
      const mark = markOf(laid)
      if (laid.type !== 'line' || (mark?.kind !== 'heading' && mark?.kind !== 'annex')) continue
      if (seen.has(mark)) continue
      seen.add(mark)
      while ((path.at(-1)?.level ?? 0) >= mark.level) path.pop()
      const outline = (path.at(-1)?.outline ?? root).addItem(mark.title, {
        pageNumber,
        left: pageSize.width,
        top: laid.item.y,
        expanded: true,
      })
      path.push({ level: mark.level, outline })
    }
  }
}
