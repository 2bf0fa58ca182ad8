import { compare, isZero, type Quantity } from '@jibao/core'
import {
  type Indicator,
  isSameReading,
  type Observation,
  periodPhrases,
  type Target,
  yearOf,
} from '@jibao/data-model'
import { figureOf } from '@jibao/quarter-progress'
import type { Check, Found } from '../../check.ts'
import { atObservation, observed, wordsOf } from './at-record.ts'
import { historiesOf, isRecent, pairsInYear } from './history.ts'

/** What is done stands still, and so does what is to be kept low. */
const mayStandStill = (target: Target | undefined, figure: Quantity): boolean => {
  if (isZero(figure.value)) return true
  if (target?.kind !== 'quantity') return false
  const { comparator, quantity } = target
  return comparator === '≤' || comparator === '<' || compare(figure.value, quantity.value) === 0
}

/** A few things more or less may well not come about in a quarter. */
const few = '10'

/** @param run records of one year with the same figure, at least two */
const standsStill = (indicator: Indicator, run: readonly Observation[]): Found | undefined => {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const target = indicator.targets[String(yearOf(last.period))]
  const figure = figureOf(last)
  if (figure === null || mayStandStill(target, figure)) return undefined
  const value = wordsOf(last)
  const names = run.map(({ period }) => periodPhrases(period).cumulative)
  const isLong = run.length > 2
  const isAwaited = target?.kind === 'quantity' && compare(figure.value, few) >= 0
  return {
    at: atObservation(last),
    verdict: 'uncertain',
    severity: isLong || isAwaited ? 'warning' : 'info',
    message: `“${indicator.name}”的年初累计数${names.join('、')}都是${value}${isLong ? '' : '，与上一期相同'}`,
    hint: '请核实本期是否确无新增，还是照抄了上一期的数',
    stated: value,
    operands: run.map((observation, index) => observed(names[index] ?? '', observation)),
  }
}

/** Records of one year that follow one another with the same figure. */
const runsOf = (observations: readonly Observation[]): readonly (readonly Observation[])[] => {
  const runs: Observation[][] = []
  for (const [earlier, later] of pairsInYear(observations)) {
    if (!isSameReading(earlier.reading, later.reading)) continue
    const run = runs.at(-1)
    if (run?.at(-1) === earlier) run.push(later)
    else runs.push([earlier, later])
  }
  return runs
}

export const unchanged: Check = {
  meta: {
    code: 'DATA_UNCHANGED',
    name: '累计数与上一期相同',
    basis: '年初累计数连续两期不变，或者确无新增，或者没有更新',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      if (indicator.accrual !== 'year-to-date' || indicator.better === 'lower') continue
      for (const run of runsOf(observations.filter(isRecent(data.period)))) {
        const found = standsStill(indicator, run)
        if (found !== undefined) yield found
      }
    }
  },
}
