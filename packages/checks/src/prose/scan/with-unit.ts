import { type DecimalText, multiply } from '@jibao/core'
import { kindOfUnit } from './kind-of-unit.ts'
import type { NumberMark } from './mark.ts'
import { scaleOf } from './unit-scale.ts'

const shape = /^(?<scale>万亿|千万|百万|十万|万|亿|千(?!克|米|瓦)|百(?!分))?(?<unit>.*)$/

const scaled = (value: DecimalText, factor: DecimalText): DecimalText =>
  factor === '1' ? value : multiply(value, factor)

/** A number without unit takes the one that its column or row names; 3.7万 of 人次 keeps its 万. */
export const withUnit = (mark: NumberMark, unit: string): NumberMark => {
  if (mark.plainUnit !== '') return mark
  const { scale = '', unit: plain = '' } = shape.exec(unit)?.groups ?? {}
  const factor = mark.unit === '' ? scaleOf(scale) : '1'
  return {
    ...mark,
    kind: kindOfUnit(plain),
    unit: mark.unit === '' ? unit : `${mark.unit}${plain}`,
    plainUnit: plain,
    amount: scaled(mark.amount, factor),
    step: scaled(mark.step, factor),
    ...(mark.upper === undefined ? {} : { upper: scaled(mark.upper, factor) }),
  }
}
