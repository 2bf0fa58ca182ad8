import type { ColophonNode } from '@jibao/document'
import { copyToText, millimetresToPoints, printedText, ruleWidths, styles } from '@jibao/typography'
import type { ColophonMark } from '../mark.ts'
import type { Columns, Content, TextBlock } from '../pdfmake-nodes.ts'
import { rule } from '../rule.ts'
import { leading, pitch, pitchOf } from '../text/pitch.ts'
import { setBlock } from '../text/set-block.ts'
import { textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import { withMark } from '../text/with-mark.ts'
import type { BlockScope } from './block-scope.ts'

const thick = millimetresToPoints(ruleWidths.colophonOuter)
const thin = millimetresToPoints(ruleWidths.colophonInner)
const style = styles.colophon

/**
 * Between rules, one character in from both sides (GB/T 9704-2012 7.4), in a letter 抄送 only and
 * without rules (10.1); `placeColophon` finds its page and `settleColophon` moves it to the foot.
 */
export const composeColophon = (node: ColophonNode, scope: BlockScope): readonly Content[] => {
  const { form, endsReport, width } = scope
  const mark: ColophonMark = { kind: 'colophon', evenPage: endsReport && form !== 'letter' }
  const copies = node.copyTo.length === 0 ? [] : [copiesOf(node, scope)]
  const lines =
    form === 'letter'
      ? copies
      : [
          rule(width, thick, { mark }),
          ...copies.flatMap((line) => [line, rule(width, thin, { mark })]),
          printingOf(node, scope),
          rule(width, thick, { mark }),
        ]
  if (lines.length === 0) return []
  const stack = lines.map((line) => withMark(line, mark))
  const fits = linesOf(copies, scope) * pitchOf(style) < scope.height / 2
  // pdfmake loses what it is to keep together and cannot.
  return [{ stack, ...(fits ? { unbreakable: true } : {}), margin: [0, pitch, 0, 0] }]
}

/** Half of the leading goes above the characters, as rules stand on both sides. */
const margin = [style.size, leading(style) / 2, style.size, -leading(style) / 2] as const

const copiesOf = ({ copyTo }: ColophonNode, { faces, furniture }: BlockScope): TextBlock => {
  const runs = faces.runs(`${furniture.copyTo}${copyToText(copyTo)}`, style.font)
  const hang = widthOf(style, runs, faces, Array.from(furniture.copyTo).length)
  return textBlock(style, runs, { hang, margin })
}

const linesOf = (copies: readonly TextBlock[], { width, faces }: BlockScope): number =>
  copies.reduce(
    (sum, block) => sum + setBlock(block, width - 2 * style.size, faces).lines.length,
    0,
  )

const printingOf = (node: ColophonNode, { faces, furniture }: BlockScope): Columns => {
  const printed = faces.runs(printedText(node, furniture), style.font)
  return {
    columns: [
      textBlock(style, faces.runs(node.printedBy, style.font), { width: '*' }),
      textBlock(style, printed, { width: widthOf(style, printed, faces) + 1 }),
    ],
    margin,
  }
}
