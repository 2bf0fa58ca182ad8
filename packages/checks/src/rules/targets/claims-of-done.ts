import { type AssertionClaim, assertionClaims } from '../../prose/claims/assertion.ts'
import type { Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { otherSpan } from './other-span.ts'

/** Not yet, not at all, not everything; or what it is done for. */
const undone =
  /未|没有|尚|力争|确保|预计|计划|争取|将|拟|要|为|努力|有望|难以|不能|推动|保障|保证|助力|围绕|除|其余|其他|外$|如果|待/

/** 完成年度任务的130% and 完成年度任务130% state how much, not that it is done. */
const rateFollows =
  /^(?:总?数|总?量)?的?(?:约|近|超|超过|达|达到|\s)*(?:\d|[一二三四五六七八九十]+(?:成|分之)|[一大]?半)/

const yearly = /年度|全年|目标|下达/

const window = 16

const isClaimOfYear = (
  { plain }: Reading,
  { words, sentence, degree }: AssertionClaim,
): boolean => {
  const text = plain.slice(words.start, words.end)
  const clause = sentence.clauses.findLast(({ start }) => start <= words.start)
  const from = Math.max(clause?.start ?? sentence.start, words.start - window)
  return (
    !undone.test(plain.slice(from, words.start)) &&
    !/除|其余|其他/.test(plain.slice(sentence.start, words.start).slice(-window * 3)) &&
    !rateFollows.test(plain.slice(words.end, words.end + window)) &&
    !otherSpan.test(text) &&
    (yearly.test(text) || degree !== 'done')
  )
}

/** Where a draft says that a year's target is reached: 已完成年度任务, 全面完成, 超额完成. */
export const claimsOfDone = remembered((reading: Reading): readonly AssertionClaim[] =>
  assertionClaims(reading).filter((claim) => isClaimOfYear(reading, claim)),
)
