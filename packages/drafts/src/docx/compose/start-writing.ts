import type { Span, Stretch } from '@jibao/data-model'
import type { FoundParagraph } from '../story/found.ts'
import type { Holder } from '../story/holder.ts'
import type { Anchor } from './anchor.ts'

/** For words that stand in a note: what holds its reference, and the line of that. */
interface NotePlace {
  readonly holder: Holder
  readonly line: number
}

/** The text of a draft as it grows, with the places of its words. */
export interface Writing {
  readonly length: () => number
  /** Words of a paragraph without the blanks around them. */
  readonly write: (paragraph: FoundParagraph, note?: NotePlace) => Span
  /** Blanks or a line feed, which stand nowhere in the file. */
  readonly add: (blank: string) => void
  readonly finish: () => {
    readonly text: string
    readonly stretches: readonly Stretch[]
    readonly anchors: readonly Anchor[]
  }
}

export const startWriting = (): Writing => {
  const parts: string[] = []
  const stretches: Stretch[] = []
  const anchors: Anchor[] = []
  let length = 0
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  /** One stretch for each of the paragraphs of the file that ran together in this one. */
  const place = (start: number, shift: number, end: number, { lines }: FoundParagraph): void => {
    for (const [index, { offset, line }] of lines.entries()) {
      const from = Math.max(start, start + offset - shift)
      const to = Math.min(
        end,
        start + (lines[index + 1]?.offset ?? Number.POSITIVE_INFINITY) - shift,
      )
      if (to > from || lines.length === 1)
        stretches.push({ start: from, end: to, line, column: from - start + shift - offset + 1 })
    }
  }
  return {
    length: () => length,
    add,
    write: (paragraph, note) => {
      const { text, pieces } = paragraph
      const words = text.trim()
      const shift = text.length - text.trimStart().length
      const start = length
      const end = start + words.length
      add(words)
      if (note === undefined) place(start, shift, end, paragraph)
      else stretches.push({ start, end, line: note.line })
      for (const piece of pieces) {
        const from = Math.max(piece.start, shift)
        const to = Math.min(piece.end, shift + words.length)
        if (to <= from) continue
        anchors.push({
          start: start + from - shift,
          end: start + to - shift,
          holder: note?.holder ?? piece.holder,
          from: piece.from + from - piece.start,
        })
      }
      return { start, end }
    },
    finish: () => ({ text: parts.join(''), stretches, anchors }),
  }
}
