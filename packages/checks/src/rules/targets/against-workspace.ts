import { compare, type DecimalText, formatQuantity, type Quantity } from '@jibao/core'
import { formatTarget, type Period, periodPhrases } from '@jibao/data-model'
import { figureOf } from '@jibao/quarter-progress'
import type { Check, CheckContext, DataPlace, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { dataPlace } from '../shared/data-place.ts'
import { placesNamed } from '../shared/places-named.ts'
import { isPlainStatement } from '../shared/plain-statement.ts'
import { canBeSame, isSameNumber } from '../shared/same-amount.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { nameOtherAct } from './acts-agree.ts'
import { askedPeriod } from './asked-period.ts'
import { type DraftTarget, draftTargets } from './draft-targets.ts'
import { looksMistyped } from './looks-mistyped.ts'
import { fittingPeriods, fittingTargets } from './other-fits.ts'
import { reportedPeriod } from './reported-period.ts'
import { timeScope } from './time-scope.ts'
import { type NamedIndicator, type WorkspaceIndex, workspaceIndex } from './workspace-index.ts'

const lastMonth = 12

/** A figure of a draft with the indicator that it names. */
interface Statement {
  readonly context: CheckContext
  readonly index: WorkspaceIndex
  readonly reading: Reading
  readonly figure: Figure
  readonly named: NamedIndicator
}

export const againstWorkspace: Check = {
  meta: {
    code: 'AGAINST_WORKSPACE',
    name: '稿中的数 = 工作区的数',
    basis: '同一指标、同一报告期的数，各处应当一致',
    severity: 'error',
  },
  *run(context) {
    const { against, readings } = context
    if (against === undefined) return
    const index = workspaceIndex(against)
    for (const reading of readings) {
      const targets = new Map(draftTargets(reading).map((target) => [target.figure, target]))
      for (const figure of reading.figures) {
        if (!isPlainStatement(reading, figure)) continue
        const named = index.find(figure)
        if (named === undefined || placesNamed(reading, figure) !== '') continue
        if (isOfOtherAct(reading, figure, named)) continue
        const statement = { context, index, reading, figure, named }
        const target = targets.get(figure)
        if (target !== undefined) yield* checkTarget(statement, target)
        else if (figure.stance === 'reported') yield* checkActual(statement)
      }
    }
  },
}

/** What has only begun is counted apart: 70户已全面开工. */
const otherStage = /^[^，；。]{0,8}(?:开工|启动|招标|申请|受理|审核|摸排|验收|签约|待|剩余)/

const addedUp = '累计'

const isOfOtherAct = (
  { plain }: Reading,
  { clause, start, end }: Figure,
  { indicator }: NamedIndicator,
): boolean => {
  const words = plain.slice(clause.start, start)
  // What counts from January is added up in any case.
  const acts = indicator.accrual === 'point-in-time' ? words : words.replaceAll(addedUp, '')
  return (
    nameOtherAct(acts, [indicator.name, ...indicator.aliases]) ||
    otherStage.test(plain.slice(end, clause.end))
  )
}

/** 累计 may count from an earlier year on; then it is more, and not by a slip of one digit. */
const countsFromEarlier = (
  { plain }: Reading,
  { clause, start, amount, value }: Figure,
  recordedValue: DecimalText,
): boolean =>
  plain.slice(clause.start, start).includes(addedUp) &&
  compare(amount, recordedValue) > 0 &&
  !looksMistyped(value, recordedValue)

function* checkTarget(
  statement: Statement,
  { year: stated, isDeclared, isOfYear }: DraftTarget,
): Iterable<Found> {
  const { context, reading, figure, named } = statement
  const { indicator, isExact } = named
  const { to } = timeScope(figure.time)
  if (!isOfYear || (to !== undefined && to !== lastMonth)) return
  const asked = askedPeriod(context, reading)
  const year = stated ?? (asked === undefined ? undefined : Number(asked.period.slice(0, 4)))
  const target = indicator.targets[String(year)]
  if (year === undefined || target?.kind !== 'quantity') return
  const own = statedQuantity(target.quantity)
  if (isSameNumber(figure, own)) return
  const others = fittingTargets(indicator, figure)
  const isCertain = stated !== undefined || asked?.isCertain === true
  if (others.isSumOfYears || (others.years.length > 0 && !isCertain)) return
  if (!isDeclared && isReached(statement)) return
  const value = formatTarget(target).replace(/^=/, '')
  const elsewhere =
    others.years.length === 0 ? '' : `稿中的数与${others.years.join('、')}年的目标相同。`
  yield {
    at: spot(reading, figure),
    verdict: isCertain && isExact ? 'fails' : 'uncertain',
    message: `${indicator.name}${year}年目标写作${wordsAt(reading, figure)}，工作区的目标是${value}`,
    hint: `${elsewhere}请核对年度计划，改正稿中的目标或工作区的目标`,
    stated: wordsAt(reading, figure),
    computed: formatQuantity(target.quantity),
    operands: [{ label: `${year}年目标`, value, at: dataPlace(target.origin, value) }],
  }
}

/** 达到90%以上 in a report tells what was reached. */
const isReached = ({ context, index, reading, figure, named }: Statement): boolean => {
  const told = reportedPeriod(figure.time, askedPeriod(context, reading)?.period)
  const { actual = null } = told === undefined ? {} : index.measure(named.indicator, told.period)
  return actual !== null && canBeSame(figure, statedQuantity(actual))
}

function* checkActual({ context, index, reading, figure, named }: Statement): Iterable<Found> {
  const { indicator, isExact } = named
  const asked = askedPeriod(context, reading)
  const told = reportedPeriod(figure.time, asked?.period)
  if (told === undefined) return
  const { period } = told
  const { observation } = index.measure(indicator, period)
  const quantity = figureOf(observation)
  if (observation === undefined || quantity === null) return
  if (isOtherDay(figure, observation.asOf) || canBeSame(figure, statedQuantity(quantity))) return
  if (countsFromEarlier(reading, figure, statedQuantity(quantity).amount)) return
  const goals = fittingTargets(indicator, figure)
  if (goals.years.length > 0 || goals.isSumOfYears) return
  const others = fittingPeriods(indicator, { period, figure, index })
  const isStated = figure.time.month !== undefined || figure.time.year !== undefined
  const isCertain = told.isCertain && (isStated || asked?.isCertain === true)
  if (others.isGrowthSince || (others.periods.length > 0 && !isCertain)) return
  const value = formatQuantity(quantity)
  const elsewhere = others.periods.map((other) => periodPhrases(other).full).join('、')
  yield {
    at: spot(reading, figure),
    verdict: isCertain && isExact ? 'fails' : 'uncertain',
    message: `${indicator.name}写作${wordsAt(reading, figure)}，工作区${periodPhrases(period).full}记的是${value}`,
    hint: `${elsewhere === '' ? '' : `稿中的数与${elsewhere}的数相同。`}请核对原始台账，改正稿或工作区的数`,
    stated: wordsAt(reading, figure),
    computed: value,
    operands: [operandOf(period, quantity, dataPlace(observation.origin, value))],
  }
}

/** A day of its own, on which the figure may have been another. */
const isOtherDay = ({ time: { day } }: Figure, asOf: string): boolean =>
  day !== undefined && day !== Number(asOf.slice(-2))

const operandOf = (
  period: Period,
  quantity: Quantity,
  at: DataPlace,
): NonNullable<Found['operands']>[number] => ({
  label: `工作区${periodPhrases(period).full}`,
  value: formatQuantity(quantity),
  at,
})
