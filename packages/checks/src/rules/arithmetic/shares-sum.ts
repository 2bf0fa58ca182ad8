import { add, compare, trimZeros } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import { holds, sumOf } from '../../arithmetic/interval.ts'
import type { Check, CheckContext, Found } from '../../check.ts'
import { spot } from '../shared/spot.ts'
import { type PercentageList, percentageLists } from './relations/percentage-lists.ts'

const foundIn = ({ reading, shares, isWhole }: PercentageList): Found | undefined => {
  const intervals = shares.flatMap((share) => behind(share) ?? [])
  const [first, last] = [shares[0], shares.at(-1)]
  if (first === undefined || last === undefined || intervals.length !== shares.length) {
    return undefined
  }
  const sum = sumOf(intervals)
  const isAbove = compare(sum.low, '100') > 0
  if (holds(sum, '100') || (!isAbove && !isWhole)) return undefined
  const central = trimZeros(shares.reduce((added, { amount }) => add(added, amount), '0'))
  const formula = shares.map(({ value }) => `${value}%`).join(' + ')
  return {
    at: spot(reading, { start: first.start, end: last.end }),
    verdict: isWhole && isAbove ? 'fails' : 'uncertain',
    ...(isWhole ? {} : { severity: 'info' as const }),
    message: `各部分占比相加（${formula.replaceAll(' ', '')}）为${central}%，${isAbove ? '超过' : '不足'}100%`,
    hint: isWhole ? '请核对各部分占比' : '若各部分互不重叠，请核对占比；若有重叠，可不改',
    computed: `${central}%`,
    formula,
    operands: shares.map((share) => ({
      label: '占比',
      value: `${share.value}%`,
      at: spot(reading, share),
    })),
  }
}

export const sharesSum: Check = {
  meta: {
    code: 'SHARES_SUM',
    name: '占比之和 = 100%',
    basis:
      '同一整体各部分的占比互不重叠的，相加不超过100%；已是全部的，相加等于100%，允许四舍五入的尾差',
    severity: 'error',
  },
  *run({ readings }: CheckContext) {
    for (const reading of readings) {
      for (const list of percentageLists(reading)) {
        const found = foundIn(list)
        if (found !== undefined) yield found
      }
    }
  },
}
