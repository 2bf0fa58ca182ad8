/** What no report needs, far above the longest. */
export const limits = {
  /** Of a file as it comes. */
  fileBytes: 50 * 1024 * 1024,
  /** Of text, in UTF-16 units. */
  characters: 20 * 1024 * 1024,
  /** Of a page that a browser would show, elements in each other. */
  depth: 500,
  pages: 2000,
} as const
