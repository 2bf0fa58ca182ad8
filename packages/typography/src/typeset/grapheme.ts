/** Half a flag. */
export const isRegional = (codePoint = 0): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff

const joiner = 0x200d
const extending = /\u200C|\u200D|[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]/u

/**
 * Whether a character is one with the character before it: accents, selectors, emoji, flags.
 * @param regionals how many halves of flags stand right before it
 */
export const joinsBefore = (codePoints: Uint32Array, index: number, regionals: number): boolean => {
  const codePoint = codePoints[index] ?? 0
  if (codePoint < 0x300 || (codePoint >= 0x3400 && codePoint < 0xd800)) {
    return codePoints[index - 1] === joiner
  }
  return (
    codePoints[index - 1] === joiner ||
    (isRegional(codePoint) && regionals % 2 === 1) ||
    extending.test(String.fromCodePoint(codePoint))
  )
}
