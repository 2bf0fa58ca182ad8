import { type AttachmentsNode, printDate, type SignatureNode } from '@jibao/document'
import { attachmentNumber, distances, textWidth } from '@jibao/typography'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { lines } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { characters } from '../twips.ts'

/**
 * Two characters in; a single title stands bare, several are numbered; turns align with the first
 * character of the name (GB/T 9704-2012 7.3.4).
 */
export const renderAttachments = (
  { titles }: AttachmentsNode,
  { furniture: { attachments: label }, next }: Place,
): string =>
  titles
    .map((title, index) => {
      const number = attachmentNumber(index, titles)
      const head = index === 0 ? `${label}${number}` : number
      const name = 2 + textWidth(label) + textWidth(number)
      return styledParagraph('Attachments', renderText(`${head}${title}`), {
        indent: { left: characters(name), hanging: characters(textWidth(head)) },
        ...(index === 0 ? { spacing: { before: lines(distances.attachmentLines) } } : {}),
        keepNext: next?.type === 'signature' || index < titles.length - 1,
      })
    })
    .join('')

/** Characters that stay free at the right of the issuer and of the date. */
interface RightIndents {
  readonly issuer: number
  readonly date: number
}

/** The date four characters in, the issuer centred above it (GB/T 9704-2012 7.3.5.1). */
const sealed = (issuer: number, date: number): RightIndents => {
  const overhang = (issuer - date) / 2
  return {
    issuer: Math.max(0, distances.sealedDateIndent - overhang),
    date: Math.max(distances.sealedDateIndent, overhang),
  }
}

/**
 * The issuer two characters in, the date two characters right of where it begins; a date longer
 * than the issuer stands two characters in, and the issuer moves left (7.3.5.2).
 */
const unsealed = (issuer: number, date: number): RightIndents => {
  const { unsealedIndent: indent } = distances
  return date > issuer
    ? { issuer: 2 * indent + date - issuer, date: indent }
    : { issuer: indent, date: issuer - date }
}

export const renderSignature = (
  { issuer, date, sealed: isSealed = true }: SignatureNode,
  { next }: Place,
): string => {
  const printed = printDate(date)
  const indents = (isSealed ? sealed : unsealed)(textWidth(issuer), textWidth(printed))
  return (
    styledParagraph('Signature', renderText(issuer), {
      indent: { right: characters(indents.issuer) },
      spacing: { before: lines(isSealed ? distances.sealedLines : distances.unsealedLines) },
    }) +
    styledParagraph('Date', renderText(printed), {
      indent: { right: characters(indents.date) },
      keepNext: next?.type === 'remark',
    })
  )
}
