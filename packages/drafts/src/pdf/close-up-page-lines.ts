import { numberingOf } from '../text/numbering.ts'
import type { Setting } from './measure-pages.ts'
import { lineText, type PageLine } from './page-lines.ts'

/** In shares of the type's size. */
const slack = { margin: 0.8, full: 2.2, hanging: 2.8, size: 0.08 } as const
/** In shares of the line pitch. */
const widestStep = 1.5

const isAlike = (a: PageLine, b: PageLine): boolean =>
  Math.abs(a.size - b.size) < slack.size * a.size

const isNear = (before: PageLine, line: PageLine, { pitch }: Setting): boolean =>
  before.page !== line.page || line.y - before.y < widestStep * Math.max(pitch, line.size)

const endsSentence = (line: PageLine): boolean => /[。；：！？;:!?]$/.test(lineText(line))

/** Of a digit, in shares of the type's size; in wide faces. */
const digitWidth = 0.65

/** How much room a line may leave: a number that would be broken goes to the next line as one. */
const roomLeft = (before: PageLine, line: PageLine): number => {
  const number = endsSentence(before) ? undefined : /^\d[\d.,]*%?/.exec(lineText(line))?.[0]
  return Math.max(slack.full, digitWidth * (number ?? '').length)
}

const isFull = (before: PageLine, line: PageLine, { right }: Setting): boolean =>
  before.end > right - roomLeft(before, line) * before.size

/** Where first lines are not set in, a number at the margin tells a new paragraph. */
const isNumbered = (before: PageLine, line: PageLine): boolean =>
  endsSentence(before) && numberingOf(lineText(line)) !== undefined

/** Set in farther than the first line of a paragraph, and than the line above. */
const isHanging = (before: PageLine, line: PageLine, { left }: Setting): boolean =>
  line.x > left + slack.hanging * line.size && line.x > before.x - slack.margin * line.size

const isAtMargin = ({ x, size }: PageLine, { left }: Setting): boolean =>
  x < left + slack.margin * size

/** Whether a paragraph goes on in a line: its last line is full, and the line begins no other. */
const goesOn = (
  paragraph: readonly [first: PageLine, last: PageLine],
  line: PageLine,
  setting: Setting,
): boolean => {
  const [first, before] = paragraph
  return (
    isFull(before, line, setting) &&
    isNear(before, line, setting) &&
    (isAtMargin(line, setting) || isHanging(before, line, setting)) &&
    !(isAtMargin(first, setting) && isNumbered(before, line))
  )
}

const isLarge = ({ size }: PageLine, setting: Setting): boolean => size > setting.size * 1.15

/** Titles run over several lines in the middle. */
const isTitleOn = (before: PageLine, line: PageLine, setting: Setting): boolean =>
  isLarge(before, setting) &&
  isLarge(line, setting) &&
  before.page === line.page &&
  line.y - before.y < 2.2 * line.size

interface PageParagraph {
  readonly lines: readonly PageLine[]
  readonly isTitle: boolean
}

/** Paragraphs, across the ends of pages. */
export const closeUpPageLines = (
  lines: readonly PageLine[],
  setting: Setting,
): readonly PageParagraph[] => {
  const paragraphs: PageLine[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const [first, before] = [last?.[0], last?.at(-1)]
    const isOne =
      first !== undefined &&
      before !== undefined &&
      isAlike(before, line) &&
      (isTitleOn(before, line, setting) || goesOn([first, before], line, setting))
    if (isOne) last?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((each) => ({
    lines: each,
    isTitle: each.every((line) => isLarge(line, setting) && lineText(line).length <= 60),
  }))
}
