import { textWidth } from './text-width.ts'

/** Cuts a text into lines of about equal length, none wider than `maxWidth` em. */
export const breakLines = (text: string, maxWidth: number): readonly string[] => {
  const total = textWidth(text)
  const aim = Math.min(maxWidth, total / Math.max(1, Math.ceil(total / maxWidth)) + 0.5)
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && textWidth(line + character) > aim) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}
