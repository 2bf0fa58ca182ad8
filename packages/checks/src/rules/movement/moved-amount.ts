import { compare, multiply, subtract } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import { differenceOf, exactly, productOf } from '../../arithmetic/interval.ts'
import { printOperand } from '../../arithmetic/print-computed.ts'
import type { Figure } from '../../prose/reading.ts'
import { headUnit } from '../shared/head-unit.ts'
import { areAlike, growthRate, type Rate } from '../shared/rates.ts'
import type { MovedBy } from './movements.ts'

const less = exactly('-1')

/** A fall is told without its sign. */
const asFall = (rate: Rate, formula: string): Rate => ({
  ...rate,
  computed: productOf(rate.computed, less),
  central: multiply(rate.central, '-1'),
  formula,
})

const difference = (
  { figure, direction }: MovedBy,
  former: Figure,
  later: Figure,
): Rate | undefined => {
  const [before, after] = [behind(former), behind(later)]
  if (before === undefined || after === undefined) return undefined
  const [a, b] = [printOperand(former), printOperand(later)]
  const rise: Rate = {
    what: direction === 'down' ? '减少数' : '增加数',
    stated: figure,
    computed: differenceOf(after, before),
    central: subtract(later.amount, former.amount),
    formula: `${b} − ${a}`,
    operands: [
      { label: '原数', figure: former },
      { label: '现数', figure: later },
    ],
  }
  return direction === 'down' ? asFall(rise, `${a} − ${b}`) : rise
}

/** Whether the numbers fell where the words say that they rose, or the other way round; what follows is then of another thing. */
const growth = (by: MovedBy, former: Figure, later: Figure): Rate | undefined => {
  const rate = growthRate(
    by.direction === 'down' ? '降幅' : '增幅',
    by.figure,
    { label: '原数', figure: former },
    { label: '现数', figure: later },
  )
  if (rate === undefined || by.direction === 'up') return rate
  const [a, b] = [printOperand(former), printOperand(later)]
  return asFall(rate, `(${a} − ${b}) ÷ ${a} × 100%`)
}

/** By how much a figure moved, as the two ends make it; `undefined` where it is told in what they do not make (a percentage of a percentage). */
export const movedAmount = (by: MovedBy, former: Figure, later: Figure): Rate | undefined => {
  const { kind } = by.figure
  if (!areAlike(former, later) || compare(former.amount, '0') < 0) return undefined
  if (later.kind === 'percent') return kind === 'points' ? difference(by, former, later) : undefined
  if (kind === 'percent') return growth(by, former, later)
  return kind === 'amount' && headUnit(by.figure) === headUnit(later)
    ? difference(by, former, later)
    : undefined
}
