import { noLineEnd, noLineStart } from '../line-break-lists.ts'

/** A character and how far it moves the pen, points. */
export interface SetCharacter {
  readonly character: string
  readonly advance: number
  /** Of its type, points. */
  readonly size: number
}

const noStart = new Set(noLineStart)
const noEnd = new Set(noLineEnd)
const latin = /[\p{Script=Latin}\p{Nd}]/u
const han = /\p{Script=Han}/u
/** What stays with the letters and digits that it touches. */
const inWord = /[\p{Script=Latin}\p{Nd}.,:%‰+\-/'@_]/u

const mayBreak = (before: string, after: string): boolean =>
  before !== ' ' && after !== ' '
    ? !noStart.has(after) && !noEnd.has(before) && !(inWord.test(before) && inWord.test(after))
    : before === ' ' && !noStart.has(after)

/** Between Chinese and letters or digits a word processor leaves a quarter of an em. */
const gapBetween = (before: SetCharacter | undefined, after: SetCharacter): number => {
  if (before === undefined) return 0
  const [one, other] = [before.character, after.character]
  const meet = (han.test(one) && latin.test(other)) || (latin.test(one) && han.test(other))
  return meet ? after.size / 4 : 0
}

/**
 * How many lines a text takes in a word processor, which fills each line with what fits and squeezes
 * nothing to fit more in: simpler than the typesetter of PDF, and what Word and LibreOffice do.
 * @param first room of the first line, points
 * @param others room of every other line
 */
export const breakLines = (
  text: readonly SetCharacter[],
  first: number,
  others: number,
): number => {
  let count = 1
  let room = first
  let used = 0
  // Where the line may end, and what would then have been used.
  let last = { index: 0, used: 0 }
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const current = text[index]
    if (current === undefined) break
    const before = index > start ? text[index - 1] : undefined
    if (before !== undefined && mayBreak(before.character, current.character))
      last = { index, used }
    const step = current.advance + gapBetween(before, current)
    if (used + step > room + 0.01 && current.character !== ' ' && index > start) {
      count += 1
      room = others
      // A word longer than the line is cut where the line ends.
      start = last.index > start ? last.index : index
      used = 0
      last = { index: start, used: 0 }
      index = start - 1
      continue
    }
    used += step
  }
  return count
}
