import type { Check, Found } from '../../check.ts'
import type { CompletionClaim } from '../../prose/claims/completion.ts'
import type { Reading } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { attainedShare } from './attained-share.ts'
import { completionsOf } from './completions-of.ts'
import type { DraftTarget } from './draft-targets.ts'
import { type TargetFinder, targetFinder } from './matching-targets.ts'
import { otherSpan } from './other-span.ts'

export const targetAttainment: Check = {
  meta: {
    code: 'TARGET_ATTAINMENT',
    name: '完成率 = 完成值 ÷ 稿中的目标值',
    basis: '完成率按完成值除以目标值计算，四舍五入',
    severity: 'error',
  },
  *run({ readings }) {
    const targets = targetFinder(readings)
    for (const reading of readings) {
      for (const claim of [...completionsOf(reading).values()].flat()) {
        const found = checkClaim(reading, claim, targets)
        if (found !== undefined) yield found
      }
    }
  },
}

/** A subject with more goals than these has them by place or by month, and the text does not say which. */
const mostGoals = 4

const checkClaim = (
  reading: Reading,
  claim: CompletionClaim,
  finder: TargetFinder,
): Found | undefined => {
  const { rate, actual, target } = claim
  if (actual === undefined || target !== undefined) return undefined
  if (otherSpan.test(wordsAt(reading, claim.words))) return undefined
  const { targets, isCertain } = finder.find(actual, reading)
  const candidates = distinct(targets)
  if (candidates.length > mostGoals) return undefined
  const shares = candidates.flatMap((one) => {
    const share = attainedShare(rate, actual, one.figure)
    return share === undefined ? [] : [{ ...one, share }]
  })
  const [first] = shares
  if (first === undefined || shares.length < candidates.length) return undefined
  if (shares.some(({ share }) => share.agreement !== 'differs')) return undefined
  if (fitsAnother(claim, finder.all(actual, reading))) return undefined
  const isAlone = shares.length === 1
  const [words, reached] = [wordsAt(reading, rate), wordsAt(reading, actual)]
  const goal = wordsAt(first.reading, first.figure)
  return {
    at: spot(reading, rate),
    verdict: isAlone && isCertain ? 'fails' : 'uncertain',
    message: isAlone
      ? `完成率写作${words}，目标是${goal}，完成${reached}，按${first.share.formula.replaceAll(' ', '')}算得${first.share.computed}`
      : `完成率写作${words}，与完成${reached}和稿中的${shares.length}个目标都对不上：${shares.map(({ share }) => share.computed).join('、')}`,
    hint: '请核对目标值、完成值、完成率，其中必有一数不对',
    stated: words,
    computed: first.share.computed,
    formula: first.share.formula,
    operands: [
      operandAt('完成值', actual, reading),
      ...shares.map((one) => operandAt(targetLabel(one), one.figure, one.reading)),
    ],
  }
}

/** More targets than these are a table of many places, of which one will always fit. */
const mostTargets = 60

/** A rate that is exactly right for a goal in other words is that goal's. */
const fitsAnother = ({ rate, actual }: CompletionClaim, targets: readonly DraftTarget[]): boolean =>
  actual !== undefined &&
  targets
    .slice(0, mostTargets)
    .filter(({ year }) => year === undefined || (actual.time.year ?? year) === year)
    .some(({ figure }) => attainedShare(rate, actual, figure)?.agreement === 'agrees')

const targetLabel = ({ year }: DraftTarget): string =>
  year === undefined ? '目标值' : `${year}年目标值`

/** One for each number: a goal said twice is one goal. */
const distinct = (targets: readonly DraftTarget[]): readonly DraftTarget[] =>
  [...groupedBy(targets, ({ figure }) => figure.amount).values()].flatMap((same) =>
    same.slice(0, 1),
  )
