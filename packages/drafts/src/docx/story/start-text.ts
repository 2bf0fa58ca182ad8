import { closesUp } from '../../closes-up.ts'
import type { Piece } from './found.ts'
import type { Holder } from './holder.ts'

/** The text of a paragraph as it comes in. */
export interface TextUnderWay {
  readonly length: () => number
  readonly add: (words: string, holder: Holder, from: number) => void
  /** A line end that does not end the paragraph: no character of its own, or a space. */
  readonly breakLine: () => void
  readonly finish: () => { readonly text: string; readonly pieces: readonly Piece[] }
}

export const startText = (): TextUnderWay => {
  const parts: string[] = []
  const pieces: Piece[] = []
  let length = 0
  let isBroken = false
  const append = (words: string): void => {
    parts.push(words)
    length += words.length
  }
  return {
    length: () => length,
    add: (words, holder, from) => {
      if (words === '') return
      if (isBroken && length > 0 && !closesUp(parts.at(-1)?.at(-1), words[0])) append(' ')
      isBroken = false
      pieces.push({ start: length, end: length + words.length, holder, from })
      append(words)
    },
    breakLine: () => {
      isBroken = true
    },
    finish: () => ({ text: parts.join(''), pieces }),
  }
}
