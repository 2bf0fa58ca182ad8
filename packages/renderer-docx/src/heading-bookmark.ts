/** Name of the bookmark of a heading, counted from 0; Word hides bookmarks that begin so. */
export const headingBookmark = (index: number): string =>
  `_Toc${String(index + 1).padStart(8, '0')}`
