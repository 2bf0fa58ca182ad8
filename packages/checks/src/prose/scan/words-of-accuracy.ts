import type { Approximation, Comparator } from '@jibao/core'
import type { Span } from '@jibao/data-model'
import { matchAt } from './match-at.ts'

interface Words {
  readonly approximate?: Approximation
  readonly comparator?: Comparator
}

/** What stands directly before a number; the longer word first. */
const before: readonly (readonly [string, Words])[] = [
  ['不低于', { comparator: '≥' }],
  ['不少于', { comparator: '≥' }],
  ['不小于', { comparator: '≥' }],
  ['至少', { comparator: '≥' }],
  ['最低', { comparator: '≥' }],
  ['不得低于', { comparator: '≥' }],
  ['不得少于', { comparator: '≥' }],
  ['≥', { comparator: '≥' }],
  ['>=', { comparator: '≥' }],
  ['⩾', { comparator: '≥' }],
  ['≧', { comparator: '≥' }],
  ['不超过', { comparator: '≤' }],
  ['不得超过', { comparator: '≤' }],
  ['不高于', { comparator: '≤' }],
  ['不多于', { comparator: '≤' }],
  ['不大于', { comparator: '≤' }],
  ['控制在', { comparator: '≤' }],
  ['至多', { comparator: '≤' }],
  ['最多', { comparator: '≤' }],
  ['最高', { comparator: '≤' }],
  ['≤', { comparator: '≤' }],
  ['<=', { comparator: '≤' }],
  ['⩽', { comparator: '≤' }],
  ['≦', { comparator: '≤' }],
  ['高于', { comparator: '>' }],
  ['大于', { comparator: '>' }],
  ['多于', { comparator: '>' }],
  ['>', { comparator: '>' }],
  ['低于', { comparator: '<' }],
  ['少于', { comparator: '<' }],
  ['小于', { comparator: '<' }],
  ['<', { comparator: '<' }],
  ['超过', { approximate: 'exceeding' }],
  ['逾', { approximate: 'exceeding' }],
  ['超', { approximate: 'exceeding' }],
  ['大约', { approximate: 'about' }],
  ['约', { approximate: 'about' }],
  ['将近', { approximate: 'nearly' }],
  ['接近', { approximate: 'nearly' }],
  ['近', { approximate: 'nearly' }],
  ['不足', { approximate: 'under' }],
]

const after: readonly (readonly [string, Words])[] = [
  ['及以上', { comparator: '≥' }],
  ['以上', { comparator: '≥' }],
  ['及以下', { comparator: '≤' }],
  ['以下', { comparator: '≤' }],
  ['以内', { comparator: '≤' }],
  ['之内', { comparator: '≤' }],
  ['左右', { approximate: 'about' }],
  ['上下', { approximate: 'about' }],
  ['余', { approximate: 'over' }],
  ['多', { approximate: 'over' }],
]

const lastSigns = new Set(before.map(([word]) => word.charAt(word.length - 1)))
const firstSigns = new Set(after.map(([word]) => word.charAt(0)))

/** 每户 somewhat before the number, as 每户补助2000元. */
const perEach =
  /每(人|户|名|位|处|床|家|个|所|件|例|次|天|月|年|张|套|村|镇|袋|台)(?:每(天|月|年))?(?:可|均)?[\u4e00-\u9fff“”]{1,12}$/

const perPerson = /每(人|户|名|位|处|床|家|个|所|件|例|次|天|月|年|张|套)(?:每(天|月|年))?$/

const perOf = (match: RegExpExecArray): string =>
  [match[1], match[2]].filter((name) => name !== undefined).join('·')

/** 约 and 近 end other words: 已签约231人, 最近3个月. */
const isHalf = /^(?:[签预节履违条合续]约|[最附邻靠临]近)$/

/** 多 and 余 begin other words: 12人多次走访, 5个多元化. */
const notOver = /多(?:次|元|种|样|方|处|名|个|项|家|年|层|部|渠|维|级)|余(?:额|款|下|人|户)/y

/**
 * The words beside a number: where it begins and ends with them, and what they say. `per` is what
 * 每人每月 directly before it counts by: `人·月`; `perEach` the same with an act between.
 */
export const accuracyAround = (
  plain: string,
  { start, end }: Span,
  from: number,
  to: number,
): Words & Span & { readonly per?: string; readonly perEach?: string } => {
  let left = start
  let right = end
  let words: Words = {}
  for (let again = true; again; ) {
    while (left > from && plain[left - 1] === ' ') left -= 1
    if (!lastSigns.has(plain.charAt(left - 1))) break
    const head = isHalf.test(plain.slice(Math.max(from, left - 2), left))
      ? undefined
      : before.find(([word]) => left - word.length >= from && plain.endsWith(word, left))
    again = head !== undefined && words.approximate === undefined
    if (head === undefined || !again) break
    words = { ...head[1], ...words }
    left -= head[0].length
    if (words.comparator !== undefined) again = false
  }
  while (left < start && plain[left] === ' ') left += 1
  const tail = firstSigns.has(plain.charAt(right))
    ? after.find(([word]) => right + word.length <= to && plain.startsWith(word, right))
    : undefined
  if (tail !== undefined && matchAt(notOver, plain, right) === null) {
    words = { ...tail[1], ...words }
    right += tail[0].length
  }
  const lead = plain.slice(Math.max(from, left - 6), left)
  const per = perPerson.exec(lead)
  if (per !== null) {
    return { start: left - per[0].length, end: right, ...words, per: perOf(per) }
  }
  const each = perEach.exec(plain.slice(Math.max(from, left - 20), left))
  return { start: left, end: right, ...words, ...(each === null ? {} : { perEach: perOf(each) }) }
}
