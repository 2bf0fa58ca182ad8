import type { Words } from '../words.ts'
import { displayWidth } from './display-width.ts'
import { numberingOf } from './numbering.ts'
import { type Line, lineEndOf, pieceOf } from './split-lines.ts'

/** A wrapped line is about as wide as the widest: a long number or a mark may have gone to the next. */
const slack = 6

/** Who sets lines wider than this does not wrap them; narrower ones end of themselves. */
const widest = 160
const narrowest = 40

/** A line that breaks off in the middle of something shows by itself that it is wrapped. */
const narrowestBrokenOff = 24

/** So many lines of one width are no chance. */
const telling = 3

const isEnded = (text: string): boolean => /(?:[。；：！？;:!?]|[A-Za-z]\.)[”’」』）)]*$/.test(text)

/** Whether the line cannot end there: after a comma, in a number, before its unit, in a bracket. */
const isBrokenOff = (text: string, next: string): boolean =>
  /[，、（《“〔—]$/.test(text) ||
  (/\d[.．]?$/.test(text) &&
    /^(?:\d{0,8}(?:\.\d{1,4})?[人户个项件万亿元名所张次场%％])/.test(next)) ||
  (/[（(][^）)]{0,30}$/.test(text) && /^[^（(]{0,30}[）)]/.test(next))

/** Whether nothing speaks against it that `next` goes on with the paragraph of `line`. */
const mayContinue = (line: Line, next: Line): boolean =>
  next.column <= line.column && !isEnded(line.text) && numberingOf(next.text) === undefined

/** Lines that follow each other without a blank one. */
const runsOf = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run === undefined || line.isApart) runs.push([line])
    else run.push(line)
  }
  return runs
}

type Joint = 'torn' | 'even' | undefined

/** How each line of a run hangs on the one before it: torn off it, or only as wide as a wrapped one would be. */
const findJoints = (run: readonly Line[]): readonly Joint[] => {
  const widths = run.map(({ text, column }) => displayWidth(text) + 2 * (column - 1))
  const widestHere = widths.reduce((most, width) => Math.max(most, width), 0)
  const margin = run.reduce((least, { column }) => Math.min(least, column), Infinity)
  const isFull = (width = 0): boolean => width >= widestHere - slack
  const isEven = widestHere >= narrowest && widths.filter(isFull).length >= telling
  // Where all lines are set in alike, each may be a paragraph.
  const hasMargin = margin === 1 || run.some(({ column }) => column > margin)
  return run.map((line, index) => {
    const before = run[index - 1]
    const isWrapped =
      before !== undefined &&
      widestHere <= widest &&
      isFull(widths[index - 1]) &&
      mayContinue(before, line)
    if (!isWrapped) return undefined
    if (widestHere >= narrowestBrokenOff && isBrokenOff(before.text, line.text)) return 'torn'
    return isEven && hasMargin && line.column === margin ? 'even' : undefined
  })
}

/** Lines of one width that no sentence ends are items and not wrapped. */
const dropUnended = (run: readonly Line[], joints: readonly Joint[]): readonly Joint[] => {
  let isSentence = false
  return joints
    .map((_, index) => {
      // From the last line up: a paragraph ends where the next line does not hang on.
      const at = joints.length - 1 - index
      if (joints[at + 1] === undefined) isSentence = isEnded(run[at]?.text ?? '')
      return joints[at] === 'even' && !isSentence ? undefined : joints[at]
    })
    .toReversed()
}

/** Chinese closes up; between Latin words the line end was a space. */
const joinOf = (before: Line, after: Line): Words =>
  /[A-Za-z][,.;]?$/.test(before.text) && /^[A-Za-z]/.test(after.text) ? [lineEndOf(before)] : []

const closeUpRun = (run: readonly Line[]): readonly Words[] => {
  const joints = dropUnended(run, findJoints(run))
  const paragraphs: Words[number][][] = []
  for (const [index, line] of run.entries()) {
    const before = run[index - 1]
    const paragraph = paragraphs.at(-1)
    if (before === undefined || paragraph === undefined || joints[index] === undefined)
      paragraphs.push([pieceOf(line)])
    else paragraph.push(...joinOf(before, line), pieceOf(line))
  }
  return paragraphs
}

/** Paragraphs, those that hard line ends wrapped closed up: a number that one broke is whole again. */
export const closeUpLines = (lines: readonly Line[]): readonly Words[] =>
  runsOf(lines).flatMap(closeUpRun)
