import { add, compare, formatQuantity, type Quantity } from '@jibao/core'
import { figureOf } from '@jibao/quarter-progress'
import { behind } from '../../arithmetic/behind.ts'
import { overlap, sumOf } from '../../arithmetic/interval.ts'
import type { Check, Found } from '../../check.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { atObservation, observed } from './at-record.ts'
import { type Whole, wholesOf } from './wholes.ts'

const isExact = ({ approximate, upper }: Quantity): boolean =>
  approximate === undefined && upper === undefined

/** All parts are known and the whole was recorded for itself: both say the same, as far as they are rounded. */
const judge = ({ indicator, whole, parts, missing }: Whole): Found | undefined => {
  const total = figureOf(whole)
  const figures = parts.flatMap(({ observation }) => figureOf(observation) ?? [])
  if (total === null || missing > 0 || figures.length < parts.length) return undefined
  const meant = behind(statedQuantity(total))
  const terms = figures.map((figure) => behind(statedQuantity(figure)))
  const sum = sumOf(terms.flatMap((term) => term ?? []))
  if (meant === undefined || overlap(meant, sum)) return undefined
  const value = figures.map((figure) => figure.value).reduce(add)
  const computed = formatQuantity({ value, unit: total.unit })
  const isSettled = isExact(total) && figures.every(isExact)
  return {
    at: atObservation(whole),
    verdict: isSettled ? 'fails' : 'uncertain',
    message: `“${indicator.name}”为${formatQuantity(total)}，各项合计为${computed}，${compare(value, total.value) > 0 ? '合计大于总数' : '合计小于总数'}`,
    hint: `请核对总数和各项；${parts.map((part) => part.indicator.name).join('、')}并非全部的，请在 plan 文件中把 parts 改为 including`,
    stated: formatQuantity(total),
    computed,
    formula: `${figures.map((figure) => figure.value).join(' + ')} = ${value}`,
    operands: parts.map((part) => observed(part.indicator.name, part.observation)),
  }
}

export const partsTotal: Check = {
  meta: {
    code: 'DATA_PARTS_TOTAL',
    name: '各项之和 = 总数',
    basis: '一个指标由几项指标组成（parts）时，各项之和等于总数',
    severity: 'error',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const one of wholesOf(data)) {
      if (!one.isComplete) continue
      const found = judge(one)
      if (found !== undefined) yield found
    }
  },
}
