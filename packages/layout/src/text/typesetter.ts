import type { FontFace } from '@jibao/core'
import type { SetParagraph } from '@jibao/typography'
import type { TextBlock } from '../pdfmake-nodes.ts'
import { type SetText, setText } from './set-text.ts'

/** Sets texts, of alike ones only the first: most stand in every layout of a report as in the one before. */
export const createTypesetter = (
  faceOf: (name: string) => FontFace,
): ((block: TextBlock, width: number) => SetText) => {
  const known = new Map<string, SetParagraph>()
  return (block, width) => {
    const key = keyOf(block, width)
    const paragraph = known.get(key) ?? setText(block, width, faceOf).paragraph
    known.set(key, paragraph)
    // Where a line is on the pages is asked by the line itself.
    return {
      block,
      paragraph: { ...paragraph, lines: paragraph.lines.map((line) => ({ ...line })) },
    }
  }
}

/** The same for texts whose lines are the same, and for no others: each part says how long it is. */
const keyOf = ({ text, setting }: TextBlock, width: number): string => {
  const { size, tracking, indent, hang, align, wholeWords } = setting
  const runs = text.map(
    (run) => `${run.font.length} ${run.text.length} ${run.kept} ${run.font}${run.text}`,
  )
  return [width, size, tracking, indent, hang, align, wholeWords, ...runs].join(' ')
}
