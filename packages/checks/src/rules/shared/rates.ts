import { type DecimalText, divide, multiply, subtract } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import {
  differenceOf,
  exactly,
  type Interval,
  inner,
  isExact,
  percentageOf,
  productOf,
} from '../../arithmetic/interval.ts'
import { printOperand } from '../../arithmetic/print-computed.ts'
import type { Figure } from '../../prose/reading.ts'
import { headUnit } from './head-unit.ts'
import type { Recomputation } from './recomputation.ts'

/** A recomputation of which nothing is said yet but the numbers. */
export type Rate = Omit<Recomputation, 'reading' | 'verdict' | 'doubt'>

/** Digits after the point of what is only to be printed. */
const centralPlaces = 10

/** Numbers of one unit. 元/月 goes with 元, for 每月 is said once; a number without any unit goes with all. */
export const areAlike = (a: Figure, b: Figure): boolean => {
  if (a.kind === 'bare' || b.kind === 'bare') return true
  if (a.kind !== b.kind) return false
  if (a.plainUnit === b.plainUnit) return true
  return headUnit(a) === headUnit(b) && !(a.plainUnit.includes('/') && b.plainUnit.includes('/'))
}

const percent = (part: DecimalText, whole: DecimalText): DecimalText | null =>
  divide(multiply(part, '100'), whole, centralPlaces)

/** 15‰ is told by the thousand. */
const isPerMille = ({ unit }: Figure): boolean => unit === '‰'

const ten = exactly('10')

const isPositive = ({ low }: Interval): boolean => !low.startsWith('-')

/** `part ÷ whole`, in percent, or in per mille where that is stated; `undefined` for figures that have no quotient. */
export const partRate = (
  what: string,
  stated: Figure,
  part: { readonly label: string; readonly figure: Figure },
  whole: { readonly label: string; readonly figure: Figure },
): Rate | undefined => {
  const [above, below] = [behind(part.figure), behind(whole.figure)]
  if (above === undefined || below === undefined || !areAlike(part.figure, whole.figure)) {
    return undefined
  }
  const computed = percentageOf(above, below)
  const central = percent(part.figure.amount, whole.figure.amount)
  if (computed === null || central === null) return undefined
  const isOfThousand = isPerMille(stated)
  return {
    what,
    stated,
    computed: isOfThousand ? productOf(computed, ten) : computed,
    central: isOfThousand ? multiply(central, '10') : central,
    formula: `${printOperand(part.figure)} ÷ ${printOperand(whole.figure)} × ${isOfThousand ? '1000‰' : '100%'}`,
    operands: [part, whole],
  }
}

/** `(later − former) ÷ former`, in percent; falls are negative. `undefined` for a base that is not above zero. */
export const growthRate = (
  what: string,
  stated: Figure,
  former: { readonly label: string; readonly figure: Figure },
  later: { readonly label: string; readonly figure: Figure },
): Rate | undefined => {
  const [before, after] = [behind(former.figure), behind(later.figure)]
  if (before === undefined || after === undefined || !areAlike(former.figure, later.figure)) {
    return undefined
  }
  if (!isPositive(before) || isPerMille(stated)) return undefined
  const ratio = percentageOf(after, before)
  const near = isExact(after) || isExact(before) ? null : percentageOf(inner(after), inner(before))
  const central = percent(subtract(later.figure.amount, former.figure.amount), former.figure.amount)
  if (ratio === null || central === null) return undefined
  const [a, b] = [printOperand(former.figure), printOperand(later.figure)]
  return {
    what,
    stated,
    computed: differenceOf(ratio, exactly('100')),
    ...(near === null ? {} : { likely: differenceOf(near, exactly('100')) }),
    central,
    formula: `(${b} − ${a}) ÷ ${a} × 100%`,
    operands: [former, later],
  }
}
