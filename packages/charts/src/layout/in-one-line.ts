const breaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu

/** A drawing breaks its texts itself: where one has a break, it has a blank. */
export const inOneLine = (text: string): string => text.replace(breaks, ' ')
