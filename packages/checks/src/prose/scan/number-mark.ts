import { type Approximation, type DecimalText, multiply, placesOf } from '@jibao/core'
import type { Span } from '@jibao/data-model'
import { kindOfUnit } from './kind-of-unit.ts'
import type { NumberMark } from './mark.ts'
import { scaleOf } from './unit-scale.ts'
import { accuracyAround } from './words-of-accuracy.ts'

const stepOf = (value: DecimalText, scale: DecimalText): DecimalText => {
  const places = placesOf(value)
  return multiply(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`, scale)
}

/** A number as it is written, before the words around it are read. */
export interface NumberParts {
  readonly digits: Span
  /** Behind its unit. */
  readonly end: number
  readonly value: DecimalText
  /** In the plain unit. */
  readonly upper?: DecimalText
  readonly scale?: string
  readonly unit: string
  readonly isOver: boolean
}

/** A number with the words beside it; `from` and `to` bound what may be looked at. */
export const numberMark = (
  plain: string,
  parts: NumberParts,
  from: number,
  to: number,
): NumberMark => {
  const { digits, value, unit, scale = '' } = parts
  const factor = scaleOf(scale)
  const around = accuracyAround(plain, { start: digits.start, end: parts.end }, from, to)
  // 每人增发480元 is money for each; of other units the words between may count by themselves.
  const per = around.per ?? (unit === '元' ? around.perEach : undefined)
  const approximate: Approximation | undefined = parts.isOver ? 'over' : around.approximate
  return {
    type: 'number',
    start: around.start,
    end: around.end,
    digits,
    kind: kindOfUnit(unit),
    value,
    unit: `${scale}${unit}`,
    amount: multiply(value, factor),
    plainUnit: per === undefined || unit.includes('/') ? unit : `${unit}/${per}`,
    step: stepOf(value, factor),
    ...(approximate === undefined ? {} : { approximate }),
    ...(parts.upper === undefined ? {} : { upper: parts.upper }),
    ...(around.comparator === undefined ? {} : { comparator: around.comparator }),
  }
}
