import type { StyleId } from './style-sheet.ts'
import {
  type Indent,
  type ParagraphProperties,
  paragraphProperties,
} from './wordml/paragraph-properties.ts'

/** All of an indent: LibreOffice takes what is not said from 正文 and not from the style. */
const wholeIndent = (indent: Indent): Indent => ({
  left: 0,
  right: 0,
  ...(indent.hanging === undefined ? { firstLine: 0 } : {}),
  ...indent,
})

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
