import { type DecimalText, divide, multiply } from '@jibao/core'
import { type Agreement, agree } from '../../arithmetic/agree.ts'
import { behind } from '../../arithmetic/behind.ts'
import { percentageOf } from '../../arithmetic/interval.ts'
import { printComputed, printOperand } from '../../arithmetic/print-computed.ts'
import type { Stated } from '../../arithmetic/stated.ts'
import { withoutBound } from '../shared/without-bound.ts'

/** A stated completion rate held against what was reached and what was to be reached. */
export interface AttainedShare {
  readonly agreement: Agreement
  /** `124.63%` */
  readonly computed: string
  /** `1022 ÷ 820 × 100%` */
  readonly formula: string
}

const printedPlaces = 10

const percentage = (part: DecimalText, whole: DecimalText): DecimalText =>
  divide(multiply(part, '100'), whole, printedPlaces) ?? '0'

/** `undefined` where there is no quotient: a target of zero, a bound in place of a figure. */
export const attainedShare = (
  rate: Stated,
  actual: Stated,
  target: Stated,
): AttainedShare | undefined => {
  const [reached, toReach] = [behind(actual), behind(withoutBound(target))]
  const share =
    reached === undefined || toReach === undefined ? null : percentageOf(reached, toReach)
  if (share === null) return undefined
  return {
    agreement: agree(rate, share),
    computed: printComputed(percentage(actual.amount, target.amount), rate),
    formula: `${printOperand(actual)} ÷ ${printOperand(target)} × 100%`,
  }
}
