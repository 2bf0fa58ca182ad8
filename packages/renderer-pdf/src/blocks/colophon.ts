import { type ColophonNode, printDate } from '@jibao/document'
import {
  copyToLabel,
  copyToText,
  linePitch,
  millimetresToPoints,
  styles,
  textWidth,
} from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { ColophonMark } from '../mark.ts'
import type { Columns, Content, TextBlock } from '../pdfmake-nodes.ts'
import { rule } from '../rule.ts'
import { leading, textBlock } from '../text-block.ts'

const thick = millimetresToPoints(0.35)
const thin = millimetresToPoints(0.25)
const style = styles.colophon
const mark: ColophonMark = { kind: 'colophon' }

/** Between rules, one character in from both sides (GB/T 9704-2012 7.4); `settleColophon` moves it to the foot. */
export const composeColophon = (
  { copyTo, printedBy, printedOn }: ColophonNode,
  { faces, width }: BlockScope,
): readonly Content[] => {
  const part = (text: string, partWidth: number | '*'): TextBlock =>
    textBlock(
      style,
      faces.runs(text, style.font).map((run) => ({ ...run, mark })),
      {
        width: partWidth,
      },
    )
  const printedText = `${printDate(printedOn)}印发`
  const copies =
    copyTo.length === 0
      ? []
      : [
          line(
            part(copyToLabel, textWidth(copyToLabel) * style.size),
            part(copyToText(copyTo), '*'),
          ),
          rule(width, thin, { mark }),
        ]
  return [
    {
      stack: [
        rule(width, thick, { mark }),
        ...copies,
        line(part(printedBy, '*'), {
          ...part(printedText, (textWidth(printedText) + 1) * style.size),
          alignment: 'right',
        }),
        rule(width, thick, { mark }),
      ],
      unbreakable: true,
      margin: [0, linePitch, 0, 0],
    },
  ]
}

/** Half of the leading goes above the characters, as rules stand on both sides. */
const line = (...columns: readonly TextBlock[]): Columns => ({
  columns,
  margin: [style.size, leading(style) / 2, style.size, -leading(style) / 2],
})
