import type { StyleId } from './style-sheet.ts'
import {
  type Indent,
  type ParagraphProperties,
  paragraphProperties,
} from './wordml/paragraph-properties.ts'

/** All of an indent: LibreOffice takes what is not said from 正文 and not from the style. */
const wholeIndent = ({ left = 0, right = 0, hanging, firstLine = 0 }: Indent): Indent =>
  hanging === undefined ? { left, right, firstLine } : { left, right, hanging }

/** `w:p` of one of our styles. */
export const styledParagraph = (
  style: StyleId,
  runs: string,
  properties: ParagraphProperties = {},
): string => {
  const { indent } = properties
  const whole = indent === undefined ? properties : { ...properties, indent: wholeIndent(indent) }
  return `<w:p>${paragraphProperties(style, whole)}${runs}</w:p>`
}
