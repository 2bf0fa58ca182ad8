/** `w:hyperlink` to what a relationship leads to. */
export const hyperlink = (relationship: string, runs: string): string =>
  `<w:hyperlink w:history="1" r:id="${relationship}">${runs}</w:hyperlink>`

/** `w:hyperlink` to a bookmark of the file. */
export const internalHyperlink = (bookmark: string, runs: string): string =>
  `<w:hyperlink w:history="1" w:anchor="${bookmark}">${runs}</w:hyperlink>`
