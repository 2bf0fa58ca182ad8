import type { Span } from '@jibao/data-model'
import { isActOnly, trimLead } from '../meaning/trim-subject.ts'
import type { Figure, Reading, Sentence } from '../reading.ts'

/** 帮扶困难职工486人，完成率59.27%; 验收100户，完成改造任务数的125%. */
export interface CompletionClaim {
  readonly kind: 'completion'
  readonly sentence: Sentence
  /** The percentage. */
  readonly rate: Figure
  /** What was reached; absent when the sentence does not say (完成年度任务的130%). */
  readonly actual?: Figure
  /** What was to be reached, when the sentence says it (年度目标340人，已完成247人). */
  readonly target?: Figure
  /** The words that make it one: 完成率, 完成年度任务的. */
  readonly words: Span
}

const goal = '(?:任务|目标|计划|指标)'

/** Of a percentage: whose rate it is stands in `own` or `of`, as far as the words say. */
const rateWords = new RegExp(
  `(?<own>[^，；：。（）()\\d]{0,16}?)(?:(?:年度|全年|总体|目标|任务|计划|工作)*(?:完成率|完成比例|完成进度)` +
    `|(?<!超额|提前)(?:完成|占|达到?)了?(?<of>[^，；。%\\d]{0,12}?)${goal}+(?:总?数|总?量|值)?的?)[^，；。%\\d]{0,6}$`,
)

/** What every such rate is told with. */
const mayBeRate = /完成|占|达/

const targetWords = new RegExp(`${goal}+(?:数|值)?(?:为|是|：|共)*[^，；。\\d]{0,20}$`)

/** 年度, 全年: they say which goal, and not of what. */
const ofGoal = /年度|全年|年初|本年|总|既定|预定|下达|省|市|县|上级|原定|的/g

/** No sentence tells more figures of one thing than this before its rate. */
const REACH = 4

/** Amounts of the rate's sentence before it, back to the percentage before it; nearest last. */
const amountsBefore = (figures: readonly Figure[], rate: Figure): readonly Figure[] => {
  const found: Figure[] = []
  for (let at = rate.index - 1; at >= 0 && at >= rate.index - REACH; at -= 1) {
    const figure = figures[at]
    if (figure?.clause.sentence !== rate.clause.sentence || figure.kind === 'percent') break
    if (figure.kind === 'amount') found.unshift(figure)
  }
  return found
}

const shareWord = (a: string, b: string): boolean => {
  for (let at = 0; at + 1 < a.length; at += 1) if (b.includes(a.slice(at, at + 2))) return true
  return false
}

const claimsIn = ({ plain, figures }: Reading): readonly CompletionClaim[] =>
  figures.flatMap((rate): readonly CompletionClaim[] => {
    if (rate.kind !== 'percent') return []
    const { sentence } = rate.clause
    const from = Math.max(
      rate.clause.start,
      figures[rate.index - 1]?.end ?? 0,
      rate.digits.start - 60,
    )
    const words = plain.slice(from, rate.digits.start)
    const match = mayBeRate.test(words) ? rateWords.exec(words) : null
    if (match?.groups === undefined) return []
    const { own = '', of = '' } = match.groups
    const start = from + match.index + own.length
    const isTarget = (figure: Figure): boolean =>
      figure.stance === 'target' ||
      targetWords.test(
        plain.slice(
          Math.max(figure.clause.start, figures[figure.index - 1]?.end ?? 0),
          figure.digits.start,
        ),
      )
    const before = amountsBefore(figures, rate)
    const thing = trimLead(`${own}${of}`.replace(ofGoal, ''))
    // 学生资助政策落实完成率 behind 走访3户 is a rate of its own, and not theirs.
    const isOfThem = (figure: Figure): boolean =>
      thing.length < 2 ||
      isActOnly(thing) ||
      shareWord(thing, plain.slice(figure.clause.start, figure.clause.end) + figure.subject.text)
    const actual = before.findLast((figure) => !isTarget(figure) && isOfThem(figure))
    const target = before.findLast(
      (figure) =>
        isTarget(figure) && (actual === undefined || figure.plainUnit === actual.plainUnit),
    )
    return [
      {
        kind: 'completion',
        sentence,
        rate,
        words: { start, end: rate.start },
        ...(actual === undefined ? {} : { actual }),
        ...(target === undefined ? {} : { target }),
      },
    ]
  })

const known = new WeakMap<Reading, readonly CompletionClaim[]>()

/** Every completion rate that a draft states, in order. */
export const completionClaims = (reading: Reading): readonly CompletionClaim[] => {
  const claims = known.get(reading) ?? claimsIn(reading)
  known.set(reading, claims)
  return claims
}
