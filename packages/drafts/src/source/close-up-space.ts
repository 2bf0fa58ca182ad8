import type { Aligned } from './align-to-source.ts'

/** What Chinese is set close to: no space is meant beside it where a line ends. */
const isChinese = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)

const isDigit = (character: string | undefined): boolean => /^\d$/.test(character ?? '')

/** A line end that only wraps leaves a space, except beside Chinese and in the middle of a number. */
const isClosedUp = (before: string | undefined, after: string | undefined): boolean =>
  isChinese(before) || isChinese(after) || (isDigit(before) && isDigit(after))

const space = /[ \t\r\n\f]+/g

/** White space as a browser shows it: one space for each run; none where a line end parts Chinese. */
export const closeUpSpace = (words: readonly Aligned[]): readonly Aligned[] => {
  const closed: Aligned[] = []
  let last: string | undefined
  let pending: (Aligned & { readonly isLineEnd: boolean }) | undefined
  const add = (text: string, offset: number): void => {
    if (text === '') return
    if (pending !== undefined && last !== undefined) {
      if (!pending.isLineEnd || !isClosedUp(last, text[0]))
        closed.push({ text: ' ', offset: pending.offset })
    }
    pending = undefined
    last = text.at(-1)
    closed.push({ text, offset })
  }
  for (const { text, offset } of words) {
    let start = 0
    for (const { index, 0: found } of text.matchAll(space)) {
      add(text.slice(start, index), offset + start)
      const isLineEnd = /[\r\n]/.test(found) || pending?.isLineEnd === true
      pending = { text: ' ', offset: pending?.offset ?? offset + index, isLineEnd }
      start = index + found.length
    }
    add(text.slice(start), offset + start)
  }
  return closed
}
