import { formatQuantity } from '@jibao/core'
import { formatTarget, type Period, periodPhrases, yearOf } from '@jibao/data-model'
import type { IndicatorProgress } from '@jibao/quarter-progress'
import type { Check, CheckContext, Found, FoundOperand } from '../../check.ts'
import type { CompletionClaim } from '../../prose/claims/completion.ts'
import type { Reading } from '../../prose/reading.ts'
import { dataPlace } from '../shared/data-place.ts'
import { placesNamed } from '../shared/places-named.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { askedPeriod } from './asked-period.ts'
import { attainedShare } from './attained-share.ts'
import { completionsOf } from './completions-of.ts'
import { otherSpan } from './other-span.ts'
import { reportedPeriod } from './reported-period.ts'
import { type NamedIndicator, type WorkspaceIndex, workspaceIndex } from './workspace-index.ts'

export const rateAgainstWorkspace: Check = {
  meta: {
    code: 'RATE_AGAINST_WORKSPACE',
    name: '完成率 = 完成值 ÷ 工作区的目标值',
    basis: '完成率按完成值除以目标值计算，四舍五入',
    severity: 'error',
  },
  *run(context) {
    const { against, readings } = context
    if (against === undefined) return
    const index = workspaceIndex(against)
    for (const reading of readings) {
      for (const claim of [...completionsOf(reading).values()].flat()) {
        const found = checkClaim(context, reading, claim, index)
        if (found !== undefined) yield found
      }
    }
  },
}

const checkClaim = (
  context: CheckContext,
  reading: Reading,
  claim: CompletionClaim,
  index: WorkspaceIndex,
): Found | undefined => {
  const { rate, actual, target: ownTarget } = claim
  if (actual === undefined || ownTarget !== undefined || rate.stance !== 'reported')
    return undefined
  if (otherSpan.test(wordsAt(reading, claim.words))) return undefined
  const named = index.find(actual)
  if (named === undefined || placesNamed(reading, actual) !== '') return undefined
  const asked = askedPeriod(context, reading)
  const told = reportedPeriod(actual.time, asked?.period)
  if (told === undefined) return undefined
  const progress = index.measure(named.indicator, told.period)
  const { target } = progress
  if (target.kind !== 'quantity') return undefined
  const share = attainedShare(rate, actual, statedQuantity(target.quantity))
  if (share?.agreement !== 'differs' || fitsAnotherYear(claim, named)) return undefined
  const [words, value] = [wordsAt(reading, rate), formatTarget(target).replace(/^=/, '')]
  const isCertain = told.isCertain && asked?.isCertain === true
  return {
    at: spot(reading, rate),
    verdict: named.isExact && (isCertain || actual.time.year !== undefined) ? 'fails' : 'uncertain',
    message: `完成率写作${words}，按完成${wordsAt(reading, actual)}和工作区的目标${value}算得${share.computed}`,
    hint: hintOf(progress, told.period),
    stated: words,
    computed: share.computed,
    formula: share.formula,
    operands: [
      operandAt('完成值', actual, reading),
      targetOperand(told.period, value, target.origin),
    ],
  }
}

/** A report of last year's, held against this year's records. */
const fitsAnotherYear = (
  { rate, actual }: CompletionClaim,
  { indicator }: NamedIndicator,
): boolean =>
  actual !== undefined &&
  actual.time.year === undefined &&
  Object.values(indicator.targets).some(
    (target) =>
      target.kind === 'quantity' &&
      attainedShare(rate, actual, statedQuantity(target.quantity))?.agreement === 'agrees',
  )

const hintOf = ({ actual, attainment }: IndicatorProgress, period: Period): string => {
  const recorded =
    actual === null || attainment === null
      ? ''
      : `工作区${periodPhrases(period).full}完成${formatQuantity(actual)}，完成率${formatQuantity(attainment)}。`
  return `${recorded}请核对目标值、完成值、完成率`
}

const targetOperand = (
  period: Period,
  value: string,
  origin: Parameters<typeof dataPlace>[0],
): FoundOperand => ({
  label: `工作区${yearOf(period)}年目标`,
  value,
  at: dataPlace(origin, value),
})
