import { textWidth } from '@jibao/typography'

/** Excel measures a column in digits of its default face, 7 pixels each, plus its inner margins. */
const pixels = { unit: 7, margins: 5, perPoint: 96 / 72 } as const

/** Excel's limit, points. */
export const tallestRow = 409

/** Column width that holds so many em on one line. */
export const unitsFor = (em: number, fontSize: number): number =>
  (em * fontSize * pixels.perPoint + pixels.margins) / pixels.unit

const emsIn = (units: number, fontSize: number): number =>
  (units * pixels.unit - pixels.margins) / pixels.perPoint / fontSize

/** A broken line may end early, for a mark that cannot begin a line or a whole Latin word. */
const raggedness = 1

const linesOf = (width: number, em: number): number =>
  width <= em ? 1 : Math.ceil(width / Math.max(1, em - raggedness))

/** Excel sets lines as close as the face wants, at most this many times its size. */
const leading = 1.45

/** Above and below the lines of a cell together, points. */
const padding = 6

/** Height of a text in a column, points; Excel itself reckons none when it opens a file. */
export const textHeight = (text: string, units: number, fontSize: number): number => {
  const em = emsIn(units, fontSize)
  const lines = total(text.split('\n').map((line) => linesOf(textWidth(line), em)))
  return heightOf(lines, fontSize)
}

/** The same of a text without ends of lines, by its width in em. */
export const lineHeight = (width: number, units: number, fontSize: number): number =>
  heightOf(linesOf(width, emsIn(units, fontSize)), fontSize)

const heightOf = (lines: number, fontSize: number): number =>
  Math.ceil(lines * fontSize * leading + padding)

/** Width in em of the longest line as typed. */
export const widestLine = (text: string): number =>
  text.includes('\n') ? Math.max(...text.split('\n').map(textWidth)) : textWidth(text)

export const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0)
