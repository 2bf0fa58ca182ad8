/** Em that a character takes in the widest face of official documents; the first that fits counts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'|! -]/, 0.42],
  [/\d/, 0.6],
  [/[%@mwMW&]/, 1.1],
  [/[\u0152\u039c\u0416\u041c\u0428\u0429\u042b\u042e\u1e3e\u1e3f\u20a8\u20af\u2116]/, 1.2],
  [/[A-Z]/, 0.9],
  [/[\x21-\x7e]/, 0.7],
]

/** What a line takes at most, whatever the face that it is set in; em. */
export const lineWidth = (line: string): number => {
  let width = 0
  for (const character of line) {
    width += widths.find(([pattern]) => pattern.test(character))?.[1] ?? 1
  }
  return width
}
