import { compare, multiply } from '@jibao/core'
import { type Digits, digitsAt } from './digits-at.ts'
import type { NumberMark } from './mark.ts'
import { matchAt } from './match-at.ts'
import { numberMark } from './number-mark.ts'
import { unitAt } from './unit-at.ts'
import { scaleOf } from './unit-scale.ts'
import { unitPattern } from './units.ts'

const rangeSign = / {0,2}(?:[～—–]{1,2}|-|至|到) {0,2}/y
const lowTail = new RegExp(`(?<scale>[万亿千百])?(?<unit>${unitPattern})?`, 'y')

/** 由3到8个 tells of a change, 由标准的3到6倍提高到3到12倍 of ranges. */
const isChange = (plain: string, at: number, from: number): boolean =>
  /[由从自][^，。；、]{0,12}$/.test(plain.slice(Math.max(from, at - 13), at)) &&
  !/^[^，。；、]{2,12}(?:提高|增加|调整|扩大|提升|下降|降低|减少|放宽|[到至]\d)/.test(
    plain.slice(at, at + 24),
  )

/** 3～6倍, 3%—5%, 2到3个: the range that begins at `at` with the digits `low`. */
export const scanRange = (
  plain: string,
  at: number,
  low: Digits,
  from: number,
  to: number,
): NumberMark | undefined => {
  const lowUnit = matchAt(lowTail, plain, low.end)
  const sign = matchAt(rangeSign, plain, low.end + (lowUnit?.[0].length ?? 0))
  if (sign === null) return undefined
  const isWord = /[至到]/.test(sign[0])
  if (isWord && (lowUnit?.groups?.unit !== undefined || isChange(plain, at, from))) return undefined
  const high = digitsAt(plain, sign.index + sign[0].length)
  if (high === undefined) return undefined
  const { scale, unit, isOver, end } = unitAt(plain, high.end)
  if ((lowUnit?.groups?.unit ?? unit) !== unit) return undefined
  const amount = multiply(low.value, scaleOf(lowUnit?.groups?.scale ?? scale))
  const upper = multiply(high.value, scaleOf(scale))
  if (compare(amount, upper) > 0) return undefined
  const digits = { start: at, end: high.end }
  const parts = { digits, end, value: low.value, upper, unit, isOver }
  const mark = numberMark(plain, scale === undefined ? parts : { ...parts, scale }, from, to)
  return { ...mark, amount }
}
