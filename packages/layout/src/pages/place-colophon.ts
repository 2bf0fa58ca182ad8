import type { Decisions } from './decisions.ts'
import { type LaidPage, markOf } from './laid-page.ts'

/**
 * One more page break before 版记 when it stands on an odd page: to the next page if text stands
 * above it, or else over a blank one; `undefined` when it is in its place.
 */
export const placeColophon = (
  decisions: Decisions,
  pages: readonly LaidPage[],
): Decisions | undefined => {
  const page = pages.findIndex(({ items }) =>
    items.some((item) => {
      const mark = markOf(item)
      return mark?.kind === 'colophon' && mark.evenPage
    }),
  )
  const isEven = (page + 1) % 2 === 0
  return page < 0 || isEven
    ? undefined
    : { ...decisions, breaksBeforeColophon: decisions.breaksBeforeColophon + 1 }
}
