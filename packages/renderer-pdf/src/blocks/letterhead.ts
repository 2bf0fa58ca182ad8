import type { LetterheadNode } from '@jibao/document'
import { letterheadRed, linePitch, millimetresToPoints, styles, textWidth } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { rule } from '../rule.ts'
import { leading, textBlock } from '../text-block.ts'

/** Points by which a line that is to fill the width falls short of it, for rounding. */
const slack = 1
const red = `#${letterheadRed}`
const ruleWidth = millimetresToPoints(0.5)
const markToTypeArea = millimetresToPoints(35)
const toRule = millimetresToPoints(4)

/** The mark 35 mm below the type area's edge, the number two blank lines lower, the rule 4 mm under it (GB/T 9704-2012 7.2). */
export const composeLetterhead = (
  { mark, documentNumber }: LetterheadNode,
  { faces, width }: BlockScope,
): readonly Content[] => {
  const markStyle = {
    ...styles.letterheadMark,
    size: Math.min(styles.letterheadMark.size, (width - slack) / textWidth(mark)),
  }
  const numberStyle = styles.documentNumber
  const numberBlocks =
    documentNumber === undefined
      ? []
      : [
          textBlock(numberStyle, faces.runs(documentNumber, numberStyle.font), {
            margin: [0, 2 * linePitch - leading(markStyle), 0, 0],
          }),
        ]
  const last = documentNumber === undefined ? markStyle : numberStyle
  return [
    textBlock(markStyle, faces.runs(mark, markStyle.font), {
      margin: [0, markToTypeArea, 0, 0],
      color: red,
    }),
    ...numberBlocks,
    rule(width, ruleWidth, { lineColor: red, margin: [0, toRule - leading(last), 0, 0] }),
  ]
}
