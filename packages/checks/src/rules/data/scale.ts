import { compare, type DecimalText, formatQuantity } from '@jibao/core'
import { type Indicator, isYearOver, periodPhrases, yearOf } from '@jibao/data-model'
import type { Check, Found, FoundOperand } from '../../check.ts'
import { atObservation, observed, planned } from './at-record.ts'
import { type Figure, figuresOf, historiesOf } from './history.ts'
import { isTimes } from './is-times.ts'

/** A slip of 万 is ten thousandfold, one of two digits a hundredfold; beyond that it is something else. */
const [least, most] = ['80', '20000'] as const

/** Within one year money comes in lumps, and a count may begin with a handful. */
const leastInYear = '1000'

/** What is held against a figure: the same indicator's at another time, or its target. */
interface Measure {
  readonly operand: () => FoundOperand
  /** Whether the figure is so many times larger, or smaller, that it is of another order. */
  readonly isOff: boolean
}

const isOffBy = (large: DecimalText, small: DecimalText, times: DecimalText = least): boolean =>
  isTimes(large, small, times) && !isTimes(large, small, most)

/** Figures on either side that are looked at. */
const reach = 2

/** A figure of the same indicator. Of those that count from January, only like times of the year can be few. */
const measureBy = ({ accrual }: Indicator, own: Figure, other: Figure): Measure | undefined => {
  const { period } = other.observation
  const [a, b] = [own.quantity.value, other.quantity.value]
  if (compare(b, '0') <= 0) return undefined
  const operand = () => observed(periodPhrases(period).full, other.observation)
  if (accrual !== 'year-to-date') return { operand, isOff: isOffBy(a, b) || isOffBy(b, a) }
  if (yearOf(period) === yearOf(own.observation.period)) {
    return { operand, isOff: isOffBy(a, b, leastInYear) }
  }
  const areWhole = isYearOver(period) && isYearOver(own.observation.period)
  return areWhole ? { operand, isOff: isOffBy(a, b) || isOffBy(b, a) } : undefined
}

/** A figure far beyond its target; one far below it may have just begun. */
const measureByTarget = ({ targets }: Indicator, own: Figure): readonly Measure[] => {
  const year = yearOf(own.observation.period)
  const target = targets[String(year)]
  if (target?.kind !== 'quantity') return []
  const isOff = isOffBy(own.quantity.value, target.quantity.value)
  return [{ operand: () => planned(`${year}年目标`, target), isOff }]
}

const measuresOf = (
  indicator: Indicator,
  figures: readonly Figure[],
  index: number,
): readonly Measure[] => {
  const own = figures[index]
  if (own === undefined) return []
  const beside = figures
    .slice(Math.max(0, index - reach), index + reach + 1)
    .flatMap((other) => (other === own ? [] : (measureBy(indicator, own, other) ?? [])))
  return [...beside, ...measureByTarget(indicator, own)]
}

/** Of two figures alone the later one is looked at. */
const isFirstOfTwo = (figures: readonly Figure[], index: number): boolean =>
  figures.length === 2 && index === 0

const judge = (
  { name, unit }: Indicator,
  { observation, quantity }: Figure,
  measures: readonly Measure[],
): Found | undefined => {
  const isMost = measures.filter(({ isOff }) => isOff).length * 2 > measures.length
  if (!isMost) return undefined
  const off = measures.flatMap(({ isOff, operand }) => (isOff ? operand() : []))
  return {
    at: atObservation(observation),
    verdict: 'uncertain',
    message: `“${name}”${periodPhrases(observation.period).full}为${formatQuantity(quantity)}，与${off.map(({ label, value }) => `${label}${value}`).join('、')}不在一个数量级`,
    hint: `请核对计量单位${unit === '' ? '' : `：这里应以${unit}计`}，是否把元与万元填混，或多写、少写了几位`,
    stated: formatQuantity(quantity),
    operands: off,
  }
}

export const scale: Check = {
  meta: {
    code: 'DATA_SCALE',
    name: '数量级与前后各期、目标相当',
    basis: '与前后各期和年度目标都相差百倍至万倍，多半是单位填错（元与万元）',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      const figures = figuresOf(observations)
      for (const [index, figure] of figures.entries()) {
        const measures = measuresOf(indicator, figures, index)
        if (isFirstOfTwo(figures, index) && measures.length === 1) continue
        const found = judge(indicator, figure, measures)
        if (found !== undefined) yield found
      }
    }
  },
}
