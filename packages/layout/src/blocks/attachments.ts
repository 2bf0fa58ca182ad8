import type { AttachmentsNode } from '@jibao/document'
import { attachmentNumber, distances, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'
import { indentOf, textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import type { BlockScope } from './block-scope.ts'

const style = styles.body

/**
 * One blank line below the body, two characters in; the numbers stand under the first, and a title's
 * turns under its first character (GB/T 9704-2012 7.3.4).
 */
export const composeAttachments = (
  { titles }: AttachmentsNode,
  { faces, furniture }: BlockScope,
): readonly Content[] => {
  const indent = indentOf(style)
  const label = faces.runs(furniture.attachments, style.font)
  const numberIndent = indent + widthOf(style, label, faces)
  return titles.map((title, index) => {
    const number = attachmentNumber(index, titles)
    const head = index === 0 ? `${furniture.attachments}${number}` : number
    const runs = faces.runs(`${head}${title}`, style.font)
    const start = index === 0 ? indent : numberIndent
    return textBlock(style, runs, {
      align: 'left',
      indent: start,
      hang: start + widthOf(style, runs, faces, Array.from(head).length),
      margin: [0, index === 0 ? distances.attachmentLines * pitch : 0, 0, 0],
    })
  })
}
