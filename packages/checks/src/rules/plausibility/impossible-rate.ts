import { compare } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { rateLimit } from '../shared/rate-words.ts'
import { spot, wordsAt } from '../shared/spot.ts'

/** A word that ends in 率 and its like, the last before a figure, and what stands between the two. */
const rateBefore =
  /(?<words>[\u4e00-\u9fff“”]{0,30}(?:率|占比|比重|满意度))(?<between>[^率比度重]{0,16})$/

/** Nothing but words that give a rate its value: no 提高, no 计划的, no other subject. */
const givesValue =
  /^(?:[已均都全仍再又约近超达为是至到在的:：,，、（(“”"\s]|分别|全部|继续|持续|稳定|保持|实现|确保|力争|必须|应当|要求?|达到|提高到|提升到|提升至|提高至|上升到|增长到|增至|超过|高于|大于|突破|不低于|不少于|完成)*$/

/** How many characters before a figure the name of a rate may begin. */
const REACH = 60

const beforeOf = (reading: Reading, { start, clause }: Figure): string => {
  const { passage } = clause.sentence
  return reading.plain.slice(Math.max(passage.start, start - REACH), start)
}

/** The name of the rate that a percentage is, where the words leave no doubt. */
const rateOf = (reading: Reading, figure: Figure): string | undefined => {
  const { passage } = figure.clause.sentence
  if (passage.kind === 'cell') return figure.subject.text || undefined
  const groups = rateBefore.exec(beforeOf(reading, figure))?.groups
  const [words = '', between = ''] = [groups?.words, groups?.between]
  return words !== '' && givesValue.test(between) ? words.replace(/[“”]/g, '') : undefined
}

/** 100%以上 leaves nothing but 100 %, strictly read; 超过100% not even that. */
const beyond = /^(?:以上|及以上)/
const above = /(?:超过|高于|大于|突破|多于)$/

type Excess = 'value' | 'above' | 'beyond'

const excessOf = (reading: Reading, figure: Figure): Excess | undefined => {
  const { amount, upper, comparator, digits } = figure
  if (compare(upper ?? amount, '100') > 0) return 'value'
  if (compare(amount, '100') !== 0) return undefined
  if (above.test(beforeOf(reading, { ...figure, start: digits.start }))) return 'above'
  if (comparator === '>' && reading.plain.slice(digits.start - 1, digits.start) === '>')
    return 'above'
  const behind = reading.plain.slice(digits.end, digits.end + 4).replace(/^%/, '')
  return beyond.test(behind) ? 'beyond' : undefined
}

const judge = (reading: Reading, figure: Figure): Found | undefined => {
  if (figure.kind !== 'percent') return undefined
  const excess = excessOf(reading, figure)
  if (excess === undefined) return undefined
  const rate = rateOf(reading, figure)
  const limit = rate === undefined ? undefined : rateLimit(rate)
  if (rate === undefined || limit === undefined) return undefined
  const stated = wordsAt(reading, figure)
  const isCertain = limit === 'certain' && excess !== 'beyond'
  return {
    at: spot(reading, figure),
    verdict: isCertain ? 'fails' : 'uncertain',
    message: `“${rate}”最多为100%，写作“${stated}”`,
    hint: excess === 'value' ? '请核对分子和分母' : '写“达到100%”；不能多于100%',
    stated,
  }
}

export const impossibleRate: Check = {
  meta: {
    code: 'IMPOSSIBLE_RATE',
    name: '比率不超过100%',
    basis: '部分不大于全体：覆盖率、落实率、占比等最多为100%',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const figure of reading.figures) {
        const found = judge(reading, figure)
        if (found !== undefined) yield found
      }
    }
  },
}
