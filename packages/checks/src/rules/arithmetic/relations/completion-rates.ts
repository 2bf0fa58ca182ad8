import { add, compare, type DecimalText } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import { completionClaims } from '../../../prose/claims/completion.ts'
import type { Figure, Reading } from '../../../prose/reading.ts'
import type { Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { goalRate } from '../goal-rate.ts'
import { dueRate } from './due-rates.ts'
import { type FigureRun, figureRuns, placeIn, reach, sameUnit } from './figure-run.ts'
import { namedRate } from './named-rates.ts'
import { sameOperands } from './same-operands.ts'

/** 年度目标340人, 应改造80户; not 完成目标任务80户, which was done. */
const targetBefore =
  /(?:(?<!完成(?:了)?(?:年度|全年|年初)?)(?:目标|任务|计划|指标)(?:任务|目标|总)?(?:数|值|量)?|(?<!对|相|响|适|供|反|效)应(?!急|届)|需要?)(?:为|是|：|:|达到?|共|约)*[^，；。（）()\d]{0,16}$/

const targetAfter = /^的?(?:年度|全年)?(?:目标|任务|计划)(?!完成|的)/

/** 占年度任务820人的127%: between the target and its rate stands nothing else. */
const isRateOfTarget = ({ gaps }: FigureRun, at: number): boolean =>
  /^的$/.test(gaps[at] ?? '') &&
  /(?:完成|占|达到?)[^，；。\d]{0,8}(?:目标|任务|计划)[^，；。\d]{0,10}$/.test(gaps[at - 1] ?? '')

/** What stands in brackets right behind the rate: 完成率127%（年度目标820人）. */
const targetInBrackets = /^[（(][^，；。（）()\d]{0,8}(?:目标|任务|计划)[^，；。（）()\d]{0,10}$/

/** Words of a whole that work goes through: 共排查70户, 应改造70户. */
const wholeBefore =
  /(?:排摸|摸排|排查|确定|下达|分配|涉及|共有|总共|全县|全区|全市)[^，；。\d]{0,12}$/

const doneBefore = /(?:完成|已|落实|建成|验收|发放)[^；。\d]{0,16}$/

const ofAnotherTime = /(?:去年|上年|上季|上月|同期)[^，；。\d]{0,12}$/

interface Parts {
  readonly actuals: readonly Figure[]
  readonly targets: readonly Figure[]
  readonly wholes: readonly Figure[]
}

/** Amounts before the rate, back to the percentage or the ； before it. */
const windowOf = ({ figures, gaps }: FigureRun, at: number): readonly number[] => {
  const window: number[] = []
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    const figure = figures[index]
    if (figure === undefined || /；/.test(gaps[index + 1] ?? '')) break
    if (figure.kind === 'percent' || figure.kind === 'points') break
    if (figure.kind === 'amount') window.unshift(index)
  }
  return window
}

const partsOf = (run: FigureRun, at: number): Parts => {
  const { figures, gaps } = run
  const actuals: Figure[] = []
  const targets: Figure[] = []
  const wholes: Figure[] = []
  for (const index of windowOf(run, at)) {
    const figure = figures[index]
    const before = gaps[index] ?? ''
    if (figure === undefined || ofAnotherTime.test(before)) continue
    const isTarget = isRateOfTarget(run, at)
      ? index === at - 1
      : targetBefore.test(before) || targetAfter.test(gaps[index + 1] ?? '')
    if (isTarget) targets.push(figure)
    else if (figure.comparator === undefined) {
      actuals.push(figure)
      if (wholeBefore.test(before)) wholes.push(figure)
    }
  }
  const next = figures[at + 1]
  if (targets.length === 0 && next !== undefined && targetInBrackets.test(gaps[at + 1] ?? '')) {
    targets.push(next)
  }
  return { actuals, targets, wholes }
}

/** 一季度96户，二季度120户: together they may be what was done. */
const sumOfAmounts = (figures: readonly Figure[]): DecimalText =>
  figures.reduce((sum, { amount }) => add(sum, amount), '0')

const isCapped = ({ stated, central }: Rate): boolean =>
  Number(stated.value) === 100 && Number(central) > 100

const judge = (reading: Reading, rate: Rate, doubt: string | undefined): Recomputation => {
  const why = isCapped(rate) ? '若规定超额完成的按100%计，可不改' : doubt
  return why === undefined
    ? { reading, ...rate, verdict: 'fails' }
    : { reading, ...rate, verdict: 'uncertain', doubt: why }
}

const recompute = (run: FigureRun, at: number): Recomputation | undefined => {
  const rate = run.figures[at]
  if (rate === undefined) return undefined
  const { actuals, targets, wholes } = partsOf(run, at)
  const [target] = targets
  if (target !== undefined && targets.length === 1) {
    const rates = actuals
      .filter((actual) => sameUnit(actual, target))
      .flatMap((actual) => goalRate(rate, actual, target) ?? [])
    const [only] = rates
    if (only === undefined || rates.length > 2) return undefined
    const alike = actuals.filter((actual) => sameUnit(actual, target))
    const all = goalRate(rate, { ...(alike[0] ?? target), amount: sumOfAmounts(alike) }, target)
    const last = alike.at(-1)
    const ofOthers = alike.flatMap((base) =>
      last !== undefined && compare(base.amount, last.amount) > 0
        ? (goalRate(rate, last, base) ?? [])
        : [],
    )
    const ways = [...rates, ...ofOthers, ...(all === undefined ? [] : [all])]
    if (ways.some(({ computed }) => agree(rate, computed) === 'agrees')) return undefined
    return judge(
      run.reading,
      rates.at(-1) ?? only,
      rates.length === 1 ? undefined : '句中有几个完成数，若完成率说的是另一个，可不改',
    )
  }
  const [whole] = wholes
  const last = actuals.at(-1)
  if (targets.length > 0 || whole === undefined || last === undefined) return undefined
  if (actuals.length !== 2 || whole !== actuals[0] || !sameUnit(whole, last)) return undefined
  if (!doneBefore.test(run.gaps[placeIn(run, last)] ?? '')) return undefined
  const found = goalRate(rate, last, whole)
  return found && judge(run.reading, found, '若完成率是对另一个目标数算的，可不改')
}

/** 参检率 of what was to be checked is told by another check. */
const ownDueRate = (run: FigureRun, at: number): Recomputation | undefined => {
  const due = dueRate(run, at)
  const named = due && namedRate(run, at)
  return due !== undefined && named !== undefined && sameOperands(due, named) ? undefined : due
}

/** 完成率 whose figures stand in its own sentence. */
export const completionRates = remembered((reading: Reading): readonly Recomputation[] => {
  const rates = new Set(completionClaims(reading).map(({ rate }) => rate))
  return figureRuns(reading).flatMap((run) =>
    run.figures.flatMap((figure, at) =>
      rates.has(figure) || (figure.kind === 'percent' && isRateOfTarget(run, at))
        ? (recompute(run, at) ?? ownDueRate(run, at) ?? [])
        : (ownDueRate(run, at) ?? []),
    ),
  )
})
