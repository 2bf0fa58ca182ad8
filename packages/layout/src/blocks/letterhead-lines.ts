import type { LetterheadNode } from '@jibao/document'
import { letterheadRed, styles } from '@jibao/typography'
import type { TextBlock } from '../pdfmake-nodes.ts'
import { textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import type { BlockScope } from './block-scope.ts'

/** 份号, 密级和保密期限 and 紧急程度, one a line, as many as there are (GB/T 9704-2012 7.2.1–7.2.3). */
export const linesAboveMark = (
  { copyNumber, classification, urgency }: LetterheadNode,
  { faces }: BlockScope,
): readonly TextBlock[] =>
  (
    [
      [copyNumber, styles.copyNumber],
      [classification, styles.classification],
      [urgency, styles.classification],
    ] as const
  ).flatMap(([text, style]) =>
    text === undefined ? [] : [textBlock(style, faces.runs(text, style.font))],
  )

/** Points by which the mark falls short of the width that it is to fill, for rounding. */
const slack = 0.5

/** 发文机关标志 in red, smaller where it would not fit a line. */
export const markOfIssuer = ({ mark }: LetterheadNode, { faces, width }: BlockScope): TextBlock => {
  const style = styles.letterheadMark
  const runs = faces.runs(mark, style.font)
  const scale = Math.min(1, (width - slack) / widthOf(style, runs, faces))
  return textBlock({ ...style, size: style.size * scale }, runs, { color: letterheadRed })
}
