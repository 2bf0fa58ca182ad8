import type { CountParagraph } from '../numbering/count-paragraphs.ts'
import type { FoundParagraph } from './found.ts'
import type { ParagraphUnderWay } from './story.ts'

const lowestLevel = 6
const plainText = 9

const levelOf = ({ look, style }: ParagraphUnderWay): number | undefined => {
  const outline = look.outline ?? style.outline ?? plainText
  return outline >= 0 && outline < plainText ? Math.min(outline + 1, lowestLevel) : undefined
}

const markerOf = (
  { look, style, styleId, isContents }: ParagraphUnderWay,
  count: CountParagraph,
): string | undefined => {
  const id = look.numberingId ?? style.numberingId
  if (id === undefined || isContents) return undefined
  const level =
    look.numberingLevel ?? (look.numberingId === undefined ? style.numberingLevel : undefined)
  return count({ id, level, style: styleId })
}

/** Counts it in its list, so to be called once and in order. */
export const finishParagraph = (
  paragraph: ParagraphUnderWay,
  count: CountParagraph,
): FoundParagraph => {
  const { words, notes, lines } = paragraph
  return {
    kind: 'paragraph',
    ...words.finish(),
    notes,
    lines,
    level: levelOf(paragraph),
    marker: markerOf(paragraph, count),
  }
}
