import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx'
import type { StyleId } from './style-sheet.ts'

/** A paragraph of one of our styles. */
export const styledParagraph = (
  style: StyleId,
  children: readonly ParagraphChild[],
  { keepNext = false, ...options }: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph =>
  // docx would write a `false` into every paragraph.
  new Paragraph({ ...options, ...(keepNext ? { keepNext } : {}), style, children })
