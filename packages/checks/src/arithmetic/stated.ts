import { type DecimalText, divide, isZero, multiply, placesOf } from '@jibao/core'
import type { Figure } from '../prose/reading.ts'

/** What arithmetic needs of a figure. */
export type Stated = Pick<
  Figure,
  | 'kind'
  | 'value'
  | 'unit'
  | 'amount'
  | 'plainUnit'
  | 'step'
  | 'approximate'
  | 'upper'
  | 'comparator'
>

/** What 1 of the stated value is worth in the plain unit: 10000 for 3.7万. */
export const scaleOf = ({ value, amount }: Pick<Stated, 'value' | 'amount'>): DecimalText =>
  value === amount || isZero(value) ? '1' : (divide(amount, value, placesOf(amount)) ?? '1')

/** Units of what is measured rather than counted, so that a whole number may be a rounded one. */
const measures = /元|美元|斤|吨|克|米|里|亩|公顷|小时|分钟|分|度|升|千瓦|岁|天/

/** Whether it is a number of whole things, stated to the last one: 820人, but not 3.7万人 and not 12元. */
export const isCount = ({
  kind,
  step,
  approximate,
  plainUnit,
  value,
  amount,
}: Pick<Stated, 'kind' | 'step' | 'approximate' | 'plainUnit' | 'value' | 'amount'>): boolean =>
  kind === 'amount' &&
  step === '1' &&
  value === amount &&
  approximate === undefined &&
  !measures.test(plainUnit)

/** What the last digit that is not a zero is worth: 1000 of 5000, 0.1 of 12.5, in the plain unit. */
export const significantStep = (stated: Pick<Stated, 'value' | 'amount' | 'step'>): DecimalText => {
  const { value, step } = stated
  if (value.includes('.') || isZero(value)) return step
  const zeros = /0*$/.exec(value)?.[0].length ?? 0
  return multiply(scaleOf(stated), `1${'0'.repeat(zeros)}`)
}
