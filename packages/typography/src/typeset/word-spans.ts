import { wordsOf } from '../words.ts'

/** Where the words of a text are: from and to, code points. */
export const wordSpans = (text: string): readonly (readonly [number, number])[] => {
  let end = 0
  return wordsOf(text).map((word) => {
    const start = end
    end += Array.from(word).length
    return [start, end] as const
  })
}
