import { escapeXml } from '../xml.ts'
import type { Mark } from './find-marks.ts'
import { isTextMark } from './mark-names.ts'
import type { MarkTexts } from './mark-texts.ts'
import type { Part } from './open-base.ts'
import type { TextPiece } from './paragraph-text.ts'
import { rawOffset } from './raw-offset.ts'
import { type Splice, setAttribute } from './splice.ts'

/** Characters that XML cannot hold, and line ends, which would be paragraphs. */
const unwritable = /[\p{Cc}\ufffe\uffff]/gu

const piecesOf = ({ pieces, start, end }: Mark): readonly TextPiece[] =>
  pieces.filter(({ from, text }) => from < end && from + text.length > start)

/** The text goes where the mark begins, in that run's looks; what other runs say of the mark is taken out. */
const replaceMark = (mark: Mark, text: string): readonly Splice[] =>
  piecesOf(mark).flatMap(({ element, from }, index): readonly Splice[] => {
    if (element === undefined) return []
    const { contentStart, contentEnd } = element
    const raw = mark.part.xml.slice(contentStart, contentEnd)
    return [
      {
        start: contentStart + rawOffset(raw, Math.max(0, mark.start - from)),
        end: contentStart + rawOffset(raw, mark.end - from),
        by: index === 0 ? escapeXml(text.replace(unwritable, ' ')) : '',
      },
    ]
  })

/** Once for each run, of which one may hold several marks. */
const keepBlanks = (xml: string, marks: readonly Mark[]): readonly Splice[] =>
  [...new Set(marks.flatMap(piecesOf).map(({ element }) => element))].flatMap((element) =>
    element === undefined ? [] : [setAttribute(xml, element, 'xml:space', 'preserve')],
  )

/** The report's texts in the place of the marks of a part. */
export const replaceMarks = (
  part: Part,
  marks: readonly Mark[],
  texts: MarkTexts,
): readonly Splice[] => {
  const written = marks.filter((mark) => mark.part === part && isTextMark(mark.name))
  return [
    ...written.flatMap((mark) =>
      isTextMark(mark.name) ? replaceMark(mark, texts[mark.name] ?? '') : [],
    ),
    ...keepBlanks(part.xml, written),
  ]
}
