import type { LaidPage } from '@jibao/layout'
import { readOutline } from '@jibao/layout'
import type { Outline } from './pdfmake-seam.ts'

/** One bookmark a heading, below the nearest heading above that is of a higher level; and one an annex. */
export const addBookmarks = (root: Outline, pages: readonly LaidPage[]): void => {
  const path: { readonly level: number; readonly outline: Outline }[] = [
    { level: 0, outline: root },
  ]
  for (const { title, level, page: pageNumber, y: top } of readOutline(pages)) {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const outline = (path.at(-1)?.outline ?? root).addItem(title, {
      pageNumber,
      left: pages[pageNumber]?.pageSize.width ?? 0,
      top,
      expanded: true,
    })
    path.push({ level, outline })
  }
}
