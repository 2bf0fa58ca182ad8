import type { Aligned } from '../source/align-to-source.ts'
import { closeUpSpace } from '../source/close-up-space.ts'
import { numberingOf } from '../text/numbering.ts'
import type { Lines } from './inline-words.ts'

const textOf = (line: readonly Aligned[] = []): string => line.map(({ text }) => text).join('')

const isEnded = (text: string): boolean => /[。；：！？;:!?][”’」』）)]*$/.test(text)

const narrowest = 20

/** Whether a line that `<br>` ended goes on in the next: authors end paragraphs with it as well. */
const goesOn = (before: string, after: string): boolean =>
  before.length >= narrowest &&
  !isEnded(before) &&
  !/^[\u3000\u00a0 ]{2}/.test(after) &&
  numberingOf(after.trim()) === undefined

/** Lines of one block as its paragraphs. */
export const closeUpShown = (lines: Lines): Lines => {
  const paragraphs: Aligned[][] = []
  let before = ''
  for (const line of lines) {
    const closed = closeUpSpace(line)
    const text = textOf(closed)
    const last = paragraphs.at(-1)
    if (last !== undefined && goesOn(before, text)) last.push(...closed)
    else paragraphs.push([...closed])
    before = text.trimEnd()
  }
  return paragraphs
}

/** Lines of one cell as its words: parted by a space where they would run together. */
export const joinShown = (lines: Lines): readonly Aligned[] => {
  const joined: Aligned[] = []
  for (const line of lines) {
    const closed = closeUpSpace(line)
    const before = joined.at(-1)
    const isParted =
      before !== undefined &&
      !/\p{Script=Han}|[“”、（）《》]/u.test(before.text.slice(-1) + textOf(closed).slice(0, 1))
    if (isParted) joined.push({ text: ' ', offset: before.offset + before.text.length })
    joined.push(...closed)
  }
  return joined
}
