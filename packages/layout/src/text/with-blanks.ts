import type { TextLine } from './set-text.ts'

/**
 * The line with the blanks that its end swallowed: they show nothing, and part its last word from
 * the first of the next line for those who read the lines one after another.
 */
export const withBlanks = ({ text, line }: TextLine): TextLine => {
  const { codePoints, lines } = text.paragraph
  const { start, x, width } = line
  const end = lines[lines.indexOf(line) + 1]?.start ?? codePoints.length
  return { text, line: { start, end, x, width } }
}
