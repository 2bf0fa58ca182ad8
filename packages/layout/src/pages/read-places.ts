import type { Place } from '../laid-report.ts'
import { type LaidPage, markOf } from './laid-page.ts'

/** Where headings stand, by the name of their place. */
export const readPlaces = (pages: readonly LaidPage[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  for (const [page, { items }] of pages.entries()) {
    for (const laid of items) {
      const mark = markOf(laid)
      if (laid.type !== 'line' || mark?.kind !== 'heading') continue
      if (!places.has(mark.destination)) places.set(mark.destination, { page, y: laid.item.y })
    }
  }
  return places
}
