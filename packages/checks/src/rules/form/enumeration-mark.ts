import type { Check, Found } from '../../check.ts'
import type { Passage, Reading } from '../../prose/reading.ts'
import { spot, wordsAt } from '../shared/spot.ts'

/** Ordinals at the head of a passage with a mark that is not theirs, and how they are written. */
const wrong: readonly (readonly [pattern: RegExp, right: (ordinal: string) => string])[] = [
  [
    /^(?<ordinal>[一二三四五六七八九十]{1,3})[.．](?=\s*[\u4e00-\u9fff“])/,
    (ordinal) => `${ordinal}、`,
  ],
  [
    /^(?<ordinal>[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）])[、.．,，]/,
    (ordinal) => ordinal,
  ],
  [/^(?<ordinal>第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)、/, (ordinal) => `${ordinal}，`],
  [/^(?<ordinal>[①-⑳])[、.．,，]/, (ordinal) => ordinal],
]

const judge = (reading: Reading, passage: Passage): Found | undefined => {
  const text = wordsAt(reading, passage)
  for (const [pattern, right] of wrong) {
    const match = pattern.exec(text)
    if (match === null) continue
    const computed = right(match.groups?.ordinal ?? '')
    return {
      at: spot(reading, { start: passage.start, end: passage.start + match[0].length }),
      verdict: 'fails',
      message: `序号“${match[0]}”的标点不合规范`,
      hint: `写作“${computed}”`,
    }
  }
  return undefined
}

export const enumerationMark: Check = {
  meta: {
    code: 'ENUMERATION_MARK',
    name: '序号后的标点',
    basis:
      'GB/T 15834—2011 4.5.3.5：“一”后用顿号，“1”后用下脚点，带括号的后不加点，“第一”“首先”后用逗号',
    severity: 'info',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const passage of reading.passages) {
        const found = passage.kind === 'cell' ? undefined : judge(reading, passage)
        if (found !== undefined) yield found
      }
    }
  },
}
