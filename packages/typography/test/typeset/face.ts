import { type ParagraphShape, type SetParagraph, setParagraph, textWidth } from '../../src/index.ts'

/** A face with Chinese marks of a full em and Latin of half an em. */
export const advance = (codePoint: number): number =>
  textWidth(String.fromCodePoint(codePoint)) * 1000

export const size = 10

/** A text in one run of 10 pt on a measure in em, unless the shape says otherwise. */
export const setText = (
  text: string,
  em: number,
  shape: Partial<ParagraphShape> = {},
): SetParagraph =>
  setParagraph([{ text, size, advance }], {
    width: em * size,
    indent: 0,
    align: 'justify',
    ...shape,
  })

/** What stands on each line. */
export const linesOf = ({ codePoints, lines }: SetParagraph): readonly string[] =>
  lines.map(({ start, end }) => String.fromCodePoint(...codePoints.subarray(start, end)))
