import {
  type IFrameOptions,
  type IIndentAttributesProperties,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import type { StyleId } from './style-sheet.ts'
import { twips } from './twips.ts'

/** All of an indent: LibreOffice takes what is not said from 正文 and not from the style. */
const wholeIndent = (indent: IIndentAttributesProperties): IIndentAttributesProperties => ({
  left: 0,
  right: 0,
  ...(indent.hanging === undefined ? { firstLine: 0 } : {}),
  ...indent,
})

/** A paragraph of one of our styles. */
export const styledParagraph = (
  style: StyleId,
  children: readonly ParagraphChild[],
  { keepNext = false, indent, ...options }: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph =>
  // docx would write a `false` into every paragraph.
  new Paragraph({
    ...options,
    ...(keepNext ? { keepNext } : {}),
    ...(indent === undefined ? {} : { indent: wholeIndent(indent) }),
    style,
    children,
  })

/**
 * A place on the sheet for paragraphs that stand outside the flow of the text.
 * @param x, width twips
 * @param y, height points
 */
export const frameAt = ({
  x,
  y,
  width,
  height,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}): IFrameOptions => ({
  type: 'absolute',
  position: { x, y: twips(y) },
  width,
  height: twips(height),
  rule: 'exact',
  wrap: 'through',
  anchor: { horizontal: 'page', vertical: 'page' },
})
