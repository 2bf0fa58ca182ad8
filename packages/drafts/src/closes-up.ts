/** Chinese characters and their punctuation, which are set without spaces. */
const isWide = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)

/**
 * Whether the characters on both sides of a line end that somebody typed into a paragraph or a cell belong together.
 * Beside a number it stays a space: it may be what parts two of them.
 */
export const closesUp = (before: string | undefined, after: string | undefined): boolean =>
  isWide(before) && isWide(after)
