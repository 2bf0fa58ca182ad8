import type { LetterheadNode } from '@jibao/document'
import { styles, textWidth } from '@jibao/typography'
import type { IParagraphOptions, Paragraph } from 'docx'
import type { TextArea } from '../page-layout.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'

const markLook = styles.letterheadMark

/** 发文机关标志 on one line, in smaller type where it is too long for it. */
export const markParagraph = (
  mark: string,
  { textWidth: width }: TextArea,
  options: Pick<IParagraphOptions, 'frame' | 'spacing'>,
): Paragraph => {
  const size = Math.min(markLook.size, Math.floor(width / 10 / textWidth(mark)) / 2)
  return styledParagraph('LetterheadMark', renderText(mark, { size: size * 2 }), options)
}

/**
 * 份号, 密级 and 紧急程度, each on a line of its own (GB/T 9704-2012 7.2.1–7.2.3).
 * @param optionsOf a line by its number, counted from 0
 */
export const headLines = (
  { copyNumber, classification, urgency }: LetterheadNode,
  optionsOf: (line: number) => Pick<IParagraphOptions, 'frame'> = () => ({}),
): readonly Paragraph[] =>
  (
    [
      ['CopyNumber', copyNumber],
      ['Classification', classification],
      ['Classification', urgency],
    ] as const
  )
    .flatMap(([style, text]) => (text === undefined ? [] : [{ style, text }]))
    .map(({ style, text }, line) => styledParagraph(style, renderText(text), optionsOf(line)))
