import { printDate, type SignatureNode } from '@jibao/document'
import { linePitch, styles, textWidth } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

/** Blank lines above, so that a seal over name and date stays within a line of the body. */
const linesAbove = 2
const dateIndent = 4
/** Points to spare on each side of a long name, for rounding. */
const slack = 1

/** The date four characters from the right, the issuer centred over it (GB/T 9704-2012 7.3.5.1). */
export const composeSignature = (
  { issuer, date }: SignatureNode,
  { faces, width }: BlockScope,
): readonly Content[] => {
  const style = { ...styles.signature, align: 'center' } as const
  const dateText = printDate(date)
  const middle = Math.min(
    width - (dateIndent + textWidth(dateText) / 2) * style.size,
    width - (textWidth(issuer) / 2) * style.size - slack,
  )
  // Centred in a box that reaches as far to the left of the middle as to the right.
  const left = Math.max(0, 2 * middle - width)
  return [
    {
      stack: [issuer, dateText].map((text) =>
        textBlock(style, faces.runs(text, style.font), { margin: [left, 0, 0, 0] }),
      ),
      unbreakable: true,
      margin: [0, linesAbove * linePitch, 0, 0],
    },
  ]
}
