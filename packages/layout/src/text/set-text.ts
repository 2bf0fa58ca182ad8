import type { FontFace } from '@jibao/core'
import { type SetLine, type SetParagraph, setParagraph } from '@jibao/typography'
import type { Run, TextBlock } from '../pdfmake-nodes.ts'

/** A text block whose lines are set, for the width that it stands in. */
export interface SetText {
  readonly block: TextBlock
  readonly paragraph: SetParagraph
}

/** One line of it, as it travels through pdfmake's pages. */
export interface TextLine {
  readonly text: SetText
  readonly line: SetLine
}

/** @param width of the measure, points */
export const setText = (
  block: TextBlock,
  width: number,
  faceOf: (font: string) => FontFace,
): SetText => {
  const { size, tracking, indent, hang, align, wholeWords = false } = block.setting
  const paragraph = setParagraph(
    block.text.map(({ text, font, kept }) => {
      const face = faceOf(font)
      return {
        text,
        size,
        advance: (codePoint) => face.advance(codePoint),
        kept: kept === true,
      }
    }),
    { width, indent, hang, align, tracking, wholeWords },
  )
  return { block, paragraph }
}

/** The run that prints a character of the paragraph. */
export const runAt = ({ block, paragraph }: SetText, index: number): Run => {
  const run = block.text[paragraph.runs[index] ?? 0]
  if (run === undefined) throw new RangeError(`no run for character ${index}`)
  return run
}
