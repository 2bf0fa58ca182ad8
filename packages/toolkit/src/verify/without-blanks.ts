/** As a search sees it: a layout may break lines anywhere, and set Chinese and Latin apart. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')
