import type { LetterheadNode } from '@jibao/document'
import {
  characterPitch,
  distances,
  letterheadRed,
  millimetresToPoints,
  ruleWidths,
  styles,
} from '@jibao/typography'
import { sheet } from '../pages/page-set-up.ts'
import type { Canvas, Content } from '../pdfmake-nodes.ts'
import { ruleAt } from '../rule.ts'
import { leading, pitch } from '../text/pitch.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'
import { linesAboveMark, markOfIssuer } from './letterhead-lines.ts'
import { signerLines } from './signers.ts'

const numberStyle = styles.documentNumber
const thick = millimetresToPoints(ruleWidths.letterThick)
const thin = millimetresToPoints(ruleWidths.letterThin)
const ruleHeight = thick + millimetresToPoints(distances.letterRuleGap) + thin
/** Where pdfmake thinks that a double rule ends: in the middle of its lower line, which is the thin one. */
const drawnHeight = ruleHeight - thin / 2
const ruleLength = millimetresToPoints(distances.letterRuleLength)
/** From the left of the type area; the rules reach beyond it on both sides. */
const ruleLeft = (sheet.width - ruleLength) / 2 - sheet.left

/**
 * The mark 30 mm below the sheet's edge between double rules 4 mm below and 20 mm above its foot; the
 * lines that stand over the mark in documents are below the upper rule, 发文字号 at their right
 * (GB/T 9704-2012 10.1).
 */
export const composeLetterHead = (node: LetterheadNode, scope: BlockScope): readonly Content[] => {
  const { faces, width } = scope
  const mark = markOfIssuer(node, scope)
  const markTop = millimetresToPoints(distances.letterMarkDrop)
  const ruleTop = markTop + mark.setting.size + millimetresToPoints(distances.letterHeadRule)
  const linesTop = ruleTop + ruleHeight + millimetresToPoints(distances.letterNumberDrop)
  const left = linesAboveMark(node, scope)
  const number =
    node.documentNumber === undefined
      ? []
      : [
          textBlock(numberStyle, faces.runs(node.documentNumber, numberStyle.font), {
            align: 'right',
          }),
        ]
  const signers = signerLines(node, scope)
  const count = Math.max(left.length, number.length + signers.lines.length)
  const at = (y: number, x = 0): Pick<Content, 'absolutePosition'> => ({
    absolutePosition: { x: sheet.left + x, y },
  })
  const footTop = sheet.height - millimetresToPoints(distances.letterFootRule) - ruleHeight
  return [
    ...left.map((line, index) => ({ ...line, ...at(linesTop + index * pitch) })),
    { ...mark, ...at(markTop) },
    ...number.map((line) => ({ ...line, ...at(linesTop) })),
    ...signers.lines.map((line, index) => ({
      ...line,
      ...at(linesTop + (number.length + index) * pitch, width - signers.width - characterPitch),
    })),
    { ...doubleRule('thin', 'thick'), ...at(footTop) },
    {
      ...doubleRule('thick', 'thin'),
      margin: [
        0,
        ruleTop - sheet.top,
        0,
        count === 0 ? 0 : linesTop + count * pitch - leading(numberStyle) - (ruleTop + drawnHeight),
      ],
    },
  ]
}

type RuleName = 'thick' | 'thin'

const widths: Readonly<Record<RuleName, number>> = { thick, thin }

/** Two red rules in a canvas as high as both and what is between them. */
const doubleRule = (upper: RuleName, lower: RuleName): Canvas => {
  const common = { from: ruleLeft, to: ruleLeft + ruleLength }
  const look = { lineColor: `#${letterheadRed}` }
  return {
    canvas: [
      ruleAt(widths[upper] / 2, { ...common, lineWidth: widths[upper] }, look),
      ruleAt(ruleHeight - widths[lower] / 2, { ...common, lineWidth: widths[lower] }, look),
    ],
  }
}
