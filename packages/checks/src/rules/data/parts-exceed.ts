import { add, compare, type DecimalText, formatQuantity } from '@jibao/core'
import { figureOf } from '@jibao/quarter-progress'
import { behind } from '../../arithmetic/behind.ts'
import { type Interval, sumOf } from '../../arithmetic/interval.ts'
import type { Check, Found } from '../../check.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { atObservation, observed, wordsOf } from './at-record.ts'
import { type Whole, wholesOf } from './wholes.ts'

type Part = Whole['parts'][number]

/** The least that may stand behind each part. */
const leastOf = (parts: readonly Part[]): readonly Interval[] =>
  parts.flatMap(({ observation }) => {
    const figure = figureOf(observation)
    return figure === null ? [] : (behind(statedQuantity(figure)) ?? [])
  })

const exceeds = (parts: readonly Part[], limit: DecimalText): boolean =>
  compare(sumOf(leastOf(parts)).low, limit) > 0

/** No part is more than the whole; nor, where parts do not overlap, are those that are known together. */
const judge = ({ indicator, whole, parts, isComplete, missing }: Whole): readonly Found[] => {
  const total = figureOf(whole)
  const limit = total === null ? undefined : behind(statedQuantity(total))?.high
  if (total === null || limit === undefined || indicator.unit === '%') return []
  const single = parts.filter((part) => exceeds([part], limit))
  if (single.length > 0) {
    return single.map(({ indicator: part, observation }) => ({
      at: atObservation(observation),
      verdict: 'fails',
      message: `“${part.name}”为${wordsOf(observation)}，多于它所在的“${indicator.name}”${formatQuantity(total)}`,
      hint: '部分不会多于总数，请核对两个数和它们的口径',
      stated: wordsOf(observation),
      operands: [observed(indicator.name, whole)],
    }))
  }
  if (!isComplete || missing === 0 || !exceeds(parts, limit)) return []
  const figures = parts.flatMap(({ observation }) => figureOf(observation) ?? [])
  const value = figures.map((figure) => figure.value).reduce(add)
  return [
    {
      at: atObservation(whole),
      verdict: 'fails',
      message: `“${indicator.name}”为${formatQuantity(total)}，还有${missing}项没有填，已填各项合计已达${formatQuantity({ value, unit: total.unit })}`,
      hint: '请核对总数和各项，并补上没有填的',
      stated: formatQuantity(total),
      formula: `${figures.map((figure) => figure.value).join(' + ')} = ${value} > ${total.value}`,
      operands: parts.map((part) => observed(part.indicator.name, part.observation)),
    },
  ]
}

export const partsExceed: Check = {
  meta: {
    code: 'DATA_PARTS_EXCEED',
    name: '其中数 ≤ 总数',
    basis: '一个指标所含的任何一项（parts、including）不大于它本身',
    severity: 'error',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const whole of wholesOf(data)) yield* judge(whole)
  },
}
