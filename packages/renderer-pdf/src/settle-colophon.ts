import { type LaidItem, type LaidPage, markOf } from './laid-page.ts'
import { pageSetUp } from './page-set-up.ts'

/** Moves a colophon that nothing follows on its page down to the foot of the type area. */
export const settleColophon = (pages: readonly LaidPage[]): void => {
  for (const { items, pageSize } of pages) {
    const printed = items.filter((item) => markOf(item)?.kind !== 'pageNumber')
    const first = printed.findIndex(isColophon)
    const colophon = printed.slice(first)
    if (first < 0 || !colophon.every(isColophon)) continue
    const bottom = Math.max(...colophon.map(({ type, item }) => (type === 'vector' ? item.y1 : 0)))
    const distance = pageSize.height - pageSetUp[pageSize.orientation].foot - bottom
    for (const item of colophon) lower(item, distance)
  }
}

const isColophon = (item: LaidItem): boolean => markOf(item)?.kind === 'colophon'

const lower = ({ type, item }: LaidItem, distance: number): void => {
  if (type === 'line') {
    item.y += distance
  } else if (type === 'vector') {
    item.y1 += distance
    item.y2 += distance
  }
}
