import { quote } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Passage, Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'

const SHORTEST = 4
const LONGEST = 40

/** Without spaces, and without its number. */
const wordsOf = ({ plain }: Reading, { start, end, numbering }: Passage): string =>
  plain.slice(Math.max(start, numbering?.end ?? start), end).replace(/\s|[:：]$/g, '')

const isShort = (words: string): boolean =>
  words.length >= SHORTEST &&
  words.length <= LONGEST &&
  /[\u4e00-\u9fff]{3}/.test(words) &&
  !/[。;；,，]/.test(words)

/** 工作推进情况工作推进情况 */
const isTwiceItself = (words: string): boolean => {
  const half = words.length / 2
  return Number.isInteger(half) && half >= SHORTEST && words.slice(0, half) === words.slice(half)
}

const found = (
  reading: Reading,
  passage: Passage,
  words: string,
  verdict: Found['verdict'],
): Found => ({
  at: spot(reading, passage),
  verdict,
  message: `标题${quote(words)}重复`,
  hint: '请删去一个',
})

function* judgeReading(reading: Reading): Iterable<Found> {
  let before: readonly string[] = []
  for (const passage of reading.passages) {
    if (passage.kind === 'cell' || passage.kind === 'note') {
      before = []
      continue
    }
    const words = wordsOf(reading, passage)
    if (words === '') continue
    if (isShort(words)) {
      if (isTwiceItself(words))
        yield found(reading, passage, words.slice(words.length / 2), 'fails')
      else if (words === before[0]) yield found(reading, passage, words, 'fails')
      // A web page puts its title over the text once more, with a line or two between.
      else if (before.includes(words)) yield found(reading, passage, words, 'uncertain')
    }
    before = [words, ...before].slice(0, 3)
  }
}

export const headingDoubled: Check = {
  meta: {
    code: 'HEADING_DOUBLED',
    name: '标题不重复',
    basis: '同一标题不连续出现两次',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) yield* judgeReading(reading)
  },
}
