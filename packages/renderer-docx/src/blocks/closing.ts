import { type AttachmentsNode, printDate, type SignatureNode } from '@jibao/document'
import { attachmentLabel, attachmentNumber, linePitch, styles, textWidth } from '@jibao/typography'
import type { FileChild } from 'docx'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'

/** One character (一字) of the body, in twips. */
const character = twips(styles.body.size)

/**
 * Two characters in; a single title stands bare, several are numbered; turns align with the first
 * character of the name (GB/T 9704-2012 7.3.4).
 */
export const renderAttachments = (
  { titles }: AttachmentsNode,
  { keepNext }: Place,
): readonly FileChild[] =>
  titles.map((title, index) => {
    const number = attachmentNumber(index, titles.length)
    const head = index === 0 ? `${attachmentLabel}${number}` : number
    const name = (2 + textWidth(attachmentLabel) + textWidth(number)) * character
    return styledParagraph('Attachments', renderText(`${head}${title}`), {
      indent: { left: name, hanging: textWidth(head) * character },
      ...(index === 0 ? { spacing: { before: twips(linePitch) } } : {}),
      keepNext: keepNext || index < titles.length - 1,
    })
  })

/** Characters that stay free right of the date. */
const dateIndent = 4

/** For a seal: date four characters in from the right, issuer centred above it (7.3.5.1). */
export const renderSignature = ({ issuer, date }: SignatureNode): readonly FileChild[] => {
  const printed = printDate(date)
  const overhang = (textWidth(issuer) - textWidth(printed)) / 2
  return [
    styledParagraph('Signature', renderText(issuer), {
      indent: { right: Math.max(0, dateIndent - overhang) * character },
    }),
    styledParagraph('Date', renderText(printed), {
      indent: { right: Math.max(dateIndent, overhang) * character },
    }),
  ]
}
