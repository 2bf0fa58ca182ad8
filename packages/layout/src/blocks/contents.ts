import { type ContentsNode, type HeadingNode, plainText } from '@jibao/document'
import { characterPitch, styles } from '@jibao/typography'
import { headingDestination, withinFile } from '../heading-destination.ts'
import type { ContentsMark, LeaderMark } from '../mark.ts'
import type { Content, Run, TextBlock } from '../pdfmake-nodes.ts'
import { pitchOf } from '../text/pitch.ts'
import { alterRun } from '../text/run-of.ts'
import { setBlock } from '../text/set-block.ts'
import { alterBlock, textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import { marked } from '../text/with-mark.ts'
import type { BlockScope } from './block-scope.ts'

const style = styles.contentsEntry
const dot = '…'
/** Points kept for the page number, the same whatever it is, so that lines stay when it changes. */
const numberRoom = 2 * characterPitch
/** Points between the dots and what they join. */
const gap = characterPitch / 2

/** One line for each heading down to a level: the heading, dots, and the page that it is on. */
export const composeContents = ({ depth }: ContentsNode, scope: BlockScope): readonly Content[] => {
  const { faces, furniture, headingNumbers, leader } = scope
  const title = textBlock(
    styles.contentsTitle,
    faces.runs(furniture.contents, styles.contentsTitle.font),
  )
  const entries = [...headingNumbers]
    .filter(([{ level }]) => level <= depth)
    .map(([heading, number]) => entryOf(heading, number, scope))
  return [marked(title, { kind: 'lastText', leader }), ...entries]
}

/** Heading, dots and number are set on top of one another: the latter two in the heading's last line. */
const entryOf = (
  heading: HeadingNode,
  number: string,
  { faces, headingNumbers, width, decisions }: BlockScope,
): Content => {
  const link = `${withinFile}${headingDestination(heading, headingNumbers)}`
  const runsOf = (content: string): readonly Run[] =>
    faces.runs(content, style.font).map((run) => alterRun(run, 'link', link))
  const indent = (heading.level - 1) * characterPitch
  const runs = runsOf(`${number}${plainText(heading.children)}`)
  const hang = indent + widthOf(style, runs, faces, Array.from(number).length)
  const text = textBlock(style, runs, { indent, hang, margin: [0, 0, numberRoom, 0] })
  const page = decisions.headingPages.get(heading)
  const mark: ContentsMark = { kind: 'contents', heading, page }
  const pageRuns = runsOf(page === undefined ? '' : String(page))
  return {
    stack: [
      text,
      ...dotsBehind(text, { faces, width }),
      marked(beside(textBlock(style, pageRuns, { align: 'right' }), 0), mark),
    ],
    unbreakable: true,
  }
}

const dotsBehind = (
  text: TextBlock,
  { faces, width }: Pick<BlockScope, 'faces' | 'width'>,
): readonly TextBlock[] => {
  const mark: LeaderMark = { kind: 'leader' }
  const last = setBlock(text, width - numberRoom, faces).lines.at(-1)
  const end = last === undefined ? 0 : last.x + last.width
  const dotWidth = widthOf(style, faces.runs(dot, style.font), faces)
  const count = Math.max(0, Math.floor((width - numberRoom + gap - end - gap) / dotWidth))
  const runs = faces.runs(dot.repeat(count), style.font)
  const dots = textBlock(style, runs, { align: 'right' })
  return count === 0 ? [] : [marked(beside(dots, numberRoom - gap), mark)]
}

/** Up into the line above. */
const beside = (block: TextBlock, right: number): TextBlock =>
  alterBlock(block, 'margin', [0, -pitchOf(style), right, 0])
