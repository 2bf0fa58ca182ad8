import type { LetterheadNode } from '@jibao/document'
import { styles, textWidth } from '@jibao/typography'
import type { TextArea } from '../page-layout.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import type { ParagraphProperties } from '../wordml/paragraph-properties.ts'

const markLook = styles.letterheadMark

/** 发文机关标志 on one line, in smaller type where it is too long for it. */
export const markParagraph = (
  mark: string,
  { textWidth: width }: TextArea,
  properties: Pick<ParagraphProperties, 'frame' | 'spacing'>,
): string => {
  const size = Math.min(markLook.size, Math.floor(width / 10 / textWidth(mark)) / 2)
  return styledParagraph('LetterheadMark', renderText(mark, { size: size * 2 }), properties)
}

/**
 * 份号, 密级 and 紧急程度, each on a line of its own (GB/T 9704-2012 7.2.1–7.2.3).
 * @param propertiesOf a line by its number, counted from 0
 */
export const headLines = (
  { copyNumber, classification, urgency }: LetterheadNode,
  propertiesOf: (line: number) => Pick<ParagraphProperties, 'frame'> = () => ({}),
): readonly string[] =>
  (
    [
      ['CopyNumber', copyNumber],
      ['Classification', classification],
      ['Classification', urgency],
    ] as const
  )
    .flatMap(([style, text]) => (text === undefined ? [] : [{ style, text }]))
    .map(({ style, text }, line) => styledParagraph(style, renderText(text), propertiesOf(line)))
