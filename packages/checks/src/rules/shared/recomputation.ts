import { add, type DecimalText, divide, multiply, subtract, trimZeros } from '@jibao/core'
import { agree } from '../../arithmetic/agree.ts'
import { behind } from '../../arithmetic/behind.ts'
import type { Interval } from '../../arithmetic/interval.ts'
import { printComputed, printStated } from '../../arithmetic/print-computed.ts'
import { scaleOf } from '../../arithmetic/stated.ts'
import type { Found, FoundOperand, Verdict } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { spot } from './spot.ts'

export interface Operand {
  /** `目标值` */
  readonly label: string
  readonly figure: Figure
}

/** A figure of a draft, and what the figures around it make of it. */
export interface Recomputation {
  readonly reading: Reading
  /** What is stated: `完成率`. */
  readonly what: string
  readonly stated: Figure
  /** In the plain unit of what is stated, as far as the rounding of the operands leaves it open. */
  readonly computed: Interval
  /** The same without the last twentieth at each end of what the rounding of the operands leaves open, where two are rounded. */
  readonly likely?: Interval
  /** From the operands as they stand. */
  readonly central: DecimalText
  /** `1022 ÷ 820 × 100%` */
  readonly formula: string
  readonly operands: readonly Operand[]
  /** Whether the text itself says that these figures belong together. */
  readonly verdict: Verdict
  /** Why it may be none, in Chinese; for uncertain ones. */
  readonly doubt?: string
}

const spread = ({ low, high }: Interval): DecimalText => multiply(subtract(high, low), '0.5')

/** In the scale of what is stated: how far it may lie from what was computed. */
const toleranceOf = ({ stated, computed }: Recomputation): DecimalText => {
  const own = behind(stated)
  const sum = add(own === undefined ? '0' : spread(own), spread(computed))
  return trimZeros(divide(sum, scaleOf(stated), 6) ?? sum)
}

const operandOf =
  (reading: Reading) =>
  ({ label, figure }: Operand): FoundOperand => ({
    label,
    value: printStated(figure),
    at: spot(reading, figure),
  })

const foundOf = (recomputation: Recomputation, message: string, hint: string): Found => {
  const { reading, stated, central, formula, operands, verdict } = recomputation
  return {
    at: spot(reading, stated),
    verdict,
    message,
    hint,
    stated: printStated(stated),
    computed: printComputed(central, stated),
    formula,
    operands: operands.map(operandOf(reading)),
    tolerance: toleranceOf(recomputation),
  }
}

/** `完成率写作127%，按1022÷820×100%算得124.63%` */
const statement = ({ what, stated, central, formula }: Recomputation): string =>
  `${what}写作${printStated(stated)}，按${formula.replaceAll(' ', '')}算得${printComputed(central, stated)}`

const namesOf = ({ what, operands }: Recomputation): string =>
  [...new Set(operands.map(({ label }) => label)), what].join('、')

/** It would hold only if both numbers had been rounded as far as they may be, in opposite ways. */
const isUnlikely = ({ stated, computed, likely }: Recomputation): boolean =>
  likely !== undefined &&
  agree(stated, computed) === 'agrees' &&
  agree(stated, likely) === 'differs'

const atTheEdge = '若两数取整前的原值恰在边上，可不改，宜多写一位小数'

/** What differs from what was computed, beyond all rounding; `undefined` when nothing does. */
export const differing = (made: Recomputation): Found | undefined => {
  const recomputation: Recomputation = isUnlikely(made)
    ? { ...made, verdict: 'uncertain', doubt: atTheEdge }
    : made
  const { stated, computed, doubt } = recomputation
  if (recomputation === made && agree(stated, computed) !== 'differs') return undefined
  const remedy = `请核对${namesOf(recomputation)}，其中必有一数不对`
  return foundOf(
    recomputation,
    statement(recomputation),
    doubt === undefined ? remedy : `${doubt}；否则${remedy}`,
  )
}

/** What was cut where it should be rounded; `undefined` when it was not. */
export const cutting = (recomputation: Recomputation): Found | undefined => {
  const { stated, computed } = recomputation
  if (agree(stated, computed) !== 'cut') return undefined
  return foundOf(
    recomputation,
    `${statement(recomputation)}，末位是舍去而不是四舍五入得来的`,
    '按四舍五入改末位数字',
  )
}
