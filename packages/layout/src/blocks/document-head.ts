import type { LetterheadNode } from '@jibao/document'
import {
  characterPitch,
  distances,
  letterheadRed,
  millimetresToPoints,
  ruleWidths,
  styles,
} from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { rule } from '../rule.ts'
import { leading, pitch } from '../text/pitch.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'
import { linesAboveMark, markOfIssuer } from './letterhead-lines.ts'
import { signerLines } from './signers.ts'

const style = styles.documentNumber
const indent = distances.signerIndent * characterPitch

/**
 * The mark 35 mm below the type area's edge whatever stands above it, the number two blank lines
 * lower, the rule 4 mm under it (GB/T 9704-2012 7.2).
 */
export const composeDocumentHead = (
  node: LetterheadNode,
  scope: BlockScope,
): readonly Content[] => {
  const above = linesAboveMark(node, scope)
  const mark = markOfIssuer(node, scope)
  const { size, lineHeight } = mark.setting
  const below = numberLines(node, scope, distances.numberLines * pitch - (lineHeight - size))
  const toRule = millimetresToPoints(distances.headRule)
  const overhang = below.length === 0 ? lineHeight - size : leading(style)
  return [
    ...above,
    {
      ...mark,
      margin: [0, millimetresToPoints(distances.markDrop) - above.length * pitch, 0, 0],
    },
    ...below,
    rule(scope.width, millimetresToPoints(ruleWidths.letterhead), {
      lineColor: `#${letterheadRed}`,
      margin: [0, toRule - overhang, 0, 0],
    }),
  ]
}

/**
 * 发文字号 in the middle, or, beside 签发人, one character from the left and in the line of the last names.
 * @param space above the first line, points
 */
const numberLines = (
  { documentNumber, ...node }: LetterheadNode,
  scope: BlockScope,
  space: number,
): readonly Content[] => {
  const { faces, width } = scope
  const runs = documentNumber === undefined ? [] : faces.runs(documentNumber, style.font)
  const signers = signerLines(node, scope)
  const down = (signers.lines.length - 1) * pitch
  if (signers.lines.length === 0) {
    return documentNumber === undefined
      ? []
      : [textBlock(style, runs, { margin: [0, space, 0, 0] })]
  }
  const right = signers.width + indent
  const number = textBlock(style, runs, {
    align: 'left',
    margin: [indent, space + down, right, 0],
  })
  // The number comes first, so that the names go up again to stand beside it.
  const up = documentNumber === undefined ? space : -down - pitch
  return [
    ...(documentNumber === undefined ? [] : [number]),
    ...signers.lines.map(
      (line, index): Content => ({
        ...line,
        margin: [width - right, index === 0 ? up : 0, 0, 0],
      }),
    ),
  ]
}
