import type { TracedDocument, TracedPiece, TracedValue } from '../trace/trace-schema.ts'
import { openHaystack } from './haystack.ts'
import { withoutBlanks } from './without-blanks.ts'

/** What a file says at a place instead of what was rendered there. */
export interface Deviation {
  /** The values concerned; none where only words differ. */
  readonly values: readonly TracedValue[]
  readonly piece: TracedPiece
  /** As it was rendered. */
  readonly expected: string
  /** As the file has it, without blanks; empty where nothing stands. */
  readonly printed: string
}

/** A part of a piece: words, or a value. */
interface Word {
  readonly text: string
  readonly value?: TracedValue
  readonly piece: TracedPiece
}

/**
 * What differs between a document and the text that was read from one of its files. Words count as well as
 * values: a number in a sentence of the plan is one too.
 * @param text one entry a paragraph, cell or line
 * @param isUntouched whether the file has the bytes that were written
 */
export const compareText = (
  { pieces, values }: Pick<TracedDocument, 'pieces' | 'values'>,
  text: readonly string[],
  isUntouched: boolean,
): readonly Deviation[] => {
  const haystack = openHaystack(text, isUntouched)
  const wordsOf = openWords(values)
  const printed = pieces.filter(({ isSpoken }) => isSpoken !== true).map(wordsOf)
  return haystack
    .deviating(
      printed.map((words) => ({
        text: words.map((word) => word.text).join(''),
        startsWithValue: words[0]?.value !== undefined,
        endsWithValue: words.at(-1)?.value !== undefined,
      })),
    )
    .flatMap((run) => {
      const words = printed.slice(run.first, run.last).flat()
      const needles = words.map(({ text: needle, value }) => ({
        text: needle,
        startsWithValue: value !== undefined,
        endsWithValue: value !== undefined,
      }))
      return haystack
        .deviating(needles, run)
        .map(({ first, last, start, end }) =>
          deviationOf(words.slice(first, last), haystack.slice(start, end)),
        )
    })
}

const openWords = (values: readonly TracedValue[]) => {
  const numbered = new Map(values.map((value) => [value.n, value]))
  return (piece: TracedPiece): readonly Word[] =>
    piece.words.map((word) => {
      if (typeof word === 'string') return { text: withoutBlanks(word), piece }
      const value = numbered.get(word)
      if (value === undefined) return { text: '', piece }
      return { text: withoutBlanks(value.printed), value, piece }
    })
}

const anyPiece: TracedPiece = { kind: 'paragraph', words: [] }

const deviationOf = (words: readonly Word[], printed: string): Deviation => ({
  values: words.flatMap(({ value }) => value ?? []),
  piece: (words.find(({ value }) => value !== undefined) ?? words[0])?.piece ?? anyPiece,
  expected: words.map(({ text }) => text).join(''),
  printed,
})
