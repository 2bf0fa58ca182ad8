import { type LaidItem, type LaidPage, markOf } from './laid-page.ts'
import { pageSetUp } from './page-set-up.ts'

/** Moves a colophon that nothing follows on its page down to the foot of the type area (GB/T 9704-2012 7.4). */
export const settleColophon = (pages: readonly LaidPage[]): void => {
  for (const { items, pageSize } of pages) {
    const printed = items.filter((item) => markOf(item)?.kind !== 'pageNumber')
    const first = printed.findIndex(isColophon)
    const colophon = printed.slice(first)
    if (first < 0 || !colophon.every(isColophon)) continue
    const bottom = colophon.reduce((lowest, item) => Math.max(lowest, bottomOf(item)), -Infinity)
    const distance = pageSize.height - pageSetUp[pageSize.orientation].foot - bottom
    for (const item of colophon) lower(item, distance)
  }
}

const isColophon = (item: LaidItem): boolean => markOf(item)?.kind === 'colophon'

/** The middle of a rule, the foot of the characters of a line. */
const bottomOf = (laid: LaidItem): number => {
  if (laid.type === 'vector') return laid.item.y1
  return laid.type === 'line' ? laid.item.y + laid.item.set.text.block.setting.size : 0
}

const lower = ({ type, item }: LaidItem, distance: number): void => {
  if (type === 'line') {
    item.y += distance
  } else if (type === 'vector') {
    item.y1 += distance
    item.y2 += distance
  }
}
