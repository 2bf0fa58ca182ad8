import { type LaidItem, type LaidPage, markOf } from './laid-page.ts'

/**
 * Takes the number off pages that have none: blank ones, those with nothing but 版记 (GB/T 9704-2012
 * 7.5), and the first of a letter (10.1).
 */
export const settlePageNumbers = (
  pages: readonly LaidPage[],
  { firstNumbered }: { readonly firstNumbered: boolean },
): void => {
  for (const [index, page] of pages.entries()) {
    const isNumbered = index === 0 && !firstNumbered ? false : page.items.some(isContent)
    if (!isNumbered) page.items = page.items.filter((item) => markOf(item)?.kind !== 'pageNumber')
  }
}

const isContent = (item: LaidItem): boolean => {
  const kind = markOf(item)?.kind
  return kind !== 'pageNumber' && kind !== 'colophon'
}
