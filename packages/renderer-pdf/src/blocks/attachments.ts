import type { AttachmentsNode } from '@jibao/document'
import { attachmentLabel, attachmentNumber, linePitch, styles, textWidth } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

/** Digits of a Chinese face are a little wider than half an em. */
const slack = 0.25

/** One blank line below the body, indented; a title's turns stand under its first character (GB/T 9704-2012 7.3.4). */
export const composeAttachments = (
  { titles }: AttachmentsNode,
  { faces }: BlockScope,
): readonly Content[] => {
  const style = { ...styles.body, indent: 0 }
  const indent = styles.body.indent * style.size
  const numbers = titles.map((_, index) => attachmentNumber(index, titles.length))
  const numberWidth = Math.max(
    ...numbers.map((number) => (number === '' ? 0 : textWidth(number) + slack)),
  )
  return titles.map((title, index) => ({
    columns: [
      textBlock(style, faces.runs(index === 0 ? attachmentLabel : '', style.font), {
        width: textWidth(attachmentLabel) * style.size,
      }),
      textBlock(style, faces.runs(numbers[index] ?? '', style.font), {
        width: numberWidth * style.size,
      }),
      textBlock(style, faces.runs(title, style.font), { width: '*' }),
    ],
    margin: [indent, index === 0 ? linePitch : 0, 0, 0],
  }))
}
