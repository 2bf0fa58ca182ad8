import { formatQuantity, subtract } from '@jibao/core'
import { formatTarget, yearOf } from '@jibao/data-model'
import type { Stated } from '../../arithmetic/stated.ts'
import type { Check, CheckContext, Found, FoundOperand, Verdict } from '../../check.ts'
import type { AssertionClaim } from '../../prose/claims/assertion.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { dataPlace } from '../shared/data-place.ts'
import { placesNamed } from '../shared/places-named.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { askedPeriod } from './asked-period.ts'
import { claimsOfDone } from './claims-of-done.ts'
import { completionsOf } from './completions-of.ts'
import { fallsShort } from './falls-short.ts'
import { type TargetFinder, targetFinder } from './matching-targets.ts'
import { reportedPeriod } from './reported-period.ts'
import { workspaceIndex } from './workspace-index.ts'

/** What belies a claim: a figure, what it should have reached, and whether the two certainly belong together. */
interface Evidence {
  readonly verdict: Verdict
  readonly actual: string
  readonly target: string
  readonly operands: readonly FoundOperand[]
  readonly missing?: string
}

interface Claimed {
  readonly context: CheckContext
  readonly reading: Reading
  readonly claim: AssertionClaim
  readonly targets: TargetFinder
}

export const doneAgainstFigure: Check = {
  meta: {
    code: 'DONE_AGAINST_FIGURE',
    name: '说已完成，数也要够',
    basis: '完成值不低于目标值才是完成，高于目标值才是超额完成',
    severity: 'error',
  },
  *run(context) {
    const targets = targetFinder(context.readings)
    for (const reading of context.readings) {
      for (const claim of claimsOfDone(reading)) {
        const claimed = { context, reading, claim, targets }
        const evidence =
          byRate(claimed) ?? bySentence(claimed) ?? byDraft(claimed) ?? byWorkspace(claimed)
        if (evidence !== undefined) yield finding(claimed, evidence)
      }
    }
  },
}

const finding = ({ reading, claim }: Claimed, evidence: Evidence): Found => {
  const { verdict, actual, target, operands, missing } = evidence
  const words = wordsAt(reading, claim.words)
  return {
    at: spot(reading, claim.words),
    verdict,
    message: `说“${words}”，但完成的是${actual}，目标是${target}`,
    hint:
      missing === undefined
        ? '请核对完成值与目标值；没有超过目标的，写“完成”而不写“超额完成”'
        : `还差${missing}，请核对完成值与目标值，或改写为实际进度`,
    stated: words,
    computed: actual,
    operands,
  }
}

/** Figures of the claim's own clause and of the one before it. */
const own = ({ claim }: Claimed, is: (figure: Figure) => boolean): readonly Figure[] =>
  claim.figures.filter(is)

const isReported = ({ kind, stance }: Figure): boolean => kind === 'amount' && stance === 'reported'

const hundred = statedQuantity({ value: '100', unit: '%' })

/** 完成率91.4%，全面完成年度任务 */
const byRate = (claimed: Claimed): Evidence | undefined => {
  const { reading, claim } = claimed
  const stated = completionsOf(reading).get(claim.sentence) ?? []
  const rates = stated.filter(({ rate }) => claim.figures.includes(rate))
  const [only] = rates
  if (only === undefined || rates.length > 1) return undefined
  if (!fallsShort(claim.degree, only.rate, hundred)) return undefined
  return {
    verdict: 'fails',
    actual: wordsAt(reading, only.rate),
    target: '100%',
    operands: [operandAt('完成率', only.rate, reading)],
  }
}

/** 计划改造70户，已改造64户，全面完成年度任务 */
const bySentence = (claimed: Claimed): Evidence | undefined => {
  const { reading } = claimed
  const targets = own(claimed, ({ kind, stance }) => kind === 'amount' && stance === 'target')
  const [target] = targets
  if (target === undefined || targets.length > 1) return undefined
  const actuals = own(claimed, (figure) => isReported(figure) && isSameUnit(figure, target))
  const [actual] = actuals
  if (actual === undefined || actuals.length > 1) return undefined
  return judge(claimed, {
    actual,
    target,
    verdict: 'fails',
    told: {
      value: wordsAt(reading, target),
      operand: operandAt('目标值', target, reading),
    },
  })
}

/** 帮扶困难职工486人，已完成年度任务, where the goals say 820人以上. */
const byDraft = (claimed: Claimed): Evidence | undefined => {
  const { reading, targets } = claimed
  const actuals = own(claimed, isReported)
  const [actual] = actuals
  if (actual === undefined || actuals.length > 1) return undefined
  const found = targets.find(actual, reading)
  const isAlone = found.isCertain && found.targets.length === 1
  const short = found.targets.flatMap((target) => {
    const evidence = judge(claimed, {
      actual,
      target: target.figure,
      verdict: isAlone ? 'fails' : 'uncertain',
      told: {
        value: wordsAt(target.reading, target.figure),
        operand: operandAt('目标值', target.figure, target.reading),
      },
    })
    return evidence ?? []
  })
  return short.length < found.targets.length ? undefined : short[0]
}

const byWorkspace = (claimed: Claimed): Evidence | undefined => {
  const { context, reading } = claimed
  const { against } = context
  const actuals = own(claimed, isReported)
  const [actual] = actuals
  if (against === undefined || actual === undefined || actuals.length > 1) return undefined
  const index = workspaceIndex(against)
  const named = index.find(actual)
  const asked = askedPeriod(context, reading)
  const told = reportedPeriod(actual.time, asked?.period)
  if (named === undefined || told === undefined || placesNamed(reading, actual) !== '')
    return undefined
  const { target } = index.measure(named.indicator, told.period)
  if (target.kind !== 'quantity') return undefined
  const value = formatTarget(target).replace(/^=/, '')
  const isCertain = named.isExact && (asked?.isCertain === true || actual.time.year !== undefined)
  return judge(claimed, {
    actual,
    target: { ...statedQuantity(target.quantity), comparator: target.comparator },
    verdict: isCertain ? 'fails' : 'uncertain',
    told: {
      value,
      operand: {
        label: `工作区${yearOf(told.period)}年目标`,
        value: formatQuantity(target.quantity),
        at: dataPlace(target.origin, value),
      },
    },
  })
}

interface Pair {
  readonly actual: Figure
  readonly target: Stated
  readonly verdict: Verdict
  readonly told: { readonly value: string; readonly operand: FoundOperand }
}

const judge = (
  { reading, claim }: Claimed,
  { actual, target, verdict, told }: Pair,
): Evidence | undefined => {
  if (!fallsShort(claim.degree, actual, target)) return undefined
  const rest = subtract(target.amount, actual.amount)
  return {
    verdict,
    actual: wordsAt(reading, actual),
    target: told.value,
    operands: [operandAt('完成值', actual, reading), told.operand],
    ...(rest === '0' || actual.amount !== actual.value ? {} : { missing: `${rest}${actual.unit}` }),
  }
}
