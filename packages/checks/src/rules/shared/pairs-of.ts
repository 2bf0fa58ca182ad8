/** The neighbouring characters of a text in pairs, in order; a text of one character is its own pair. */
export const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))
