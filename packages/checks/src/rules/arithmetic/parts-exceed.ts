import { add, compare, multiply } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import { sumOf } from '../../arithmetic/interval.ts'
import { printComputed, printOperand, printStated } from '../../arithmetic/print-computed.ts'
import type { Check, CheckContext, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'
import { exceeds } from './exceeds.ts'
import { areKinds } from './relations/are-kinds.ts'
import type { Breakdown } from './relations/breakdown.ts'
import { breakdownsOf } from './relations/breakdowns.ts'
import { addsUp } from './relations/part-sums.ts'
import { amongCells } from './tables/among-cells.ts'

const partFound = (reading: Reading, total: Figure, part: Figure, isCertain: boolean): Found => {
  const [own, whole] = [printStated(part), printStated(total)]
  return {
    at: spot(reading, part),
    verdict: isCertain ? 'fails' : 'uncertain',
    message: `其中的${own}大于总数${whole}`,
    hint: isCertain
      ? '部分不能大于总数，请核对两数'
      : '若此数是总数的一部分，不能大于总数，请核对；若不是，请另起一句',
    stated: own,
    formula: `${printOperand(part)} > ${printOperand(total)}`,
    operands: [{ label: '总数', value: whole, at: spot(reading, total) }],
  }
}

/** Parts that overlap (老年人, 女性) are far more than their total together; parts that are miscounted, a little. */
const little = '1.1'

/** Words of the sentence that let parts be more than their total. */
const overlap = /同时(?:属于|享受|符合|具有)|交叉|重叠|重复|兼有/

/** As far behind the last part as they are looked for. */
const reach = 60

const mayOverlap = ({ reading, parts }: Breakdown): boolean => {
  const last = parts.at(-1)
  if (last === undefined) return false
  const end = Math.min(last.clause.sentence.end, last.end + reach)
  return overlap.test(reading.plain.slice(last.end, end))
}

const sumFound = (breakdown: Breakdown): Found | undefined => {
  const { reading, total, parts } = breakdown
  if (mayOverlap(breakdown)) return undefined
  const intervals = parts.flatMap((part) => behind(part) ?? [])
  const whole = behind(total)
  if (parts.length < 2 || intervals.length !== parts.length || whole === undefined) return undefined
  if (compare(sumOf(intervals).low, whole.high) <= 0 || addsUp(breakdown)) return undefined
  const isLittle =
    compare(sumOf(intervals).low, multiply(whole.high, little)) <= 0 || areKinds(breakdown)
  const sum = printComputed(
    parts.reduce((added, { amount }) => add(added, amount), '0'),
    total,
  )
  const formula = parts.map(printOperand).join(' + ')
  return {
    at: spot(reading, total),
    verdict: 'uncertain',
    ...(isLittle ? {} : { severity: 'info' as const }),
    message: `总数写作${printStated(total)}，其中各项相加（${formula.replaceAll(' ', '')}）得${sum}，超过总数`,
    hint: '若各项互不重叠，请核对总数和各项；若有重叠，可不改',
    stated: printStated(total),
    computed: sum,
    formula,
    operands: parts.map((part) => ({
      label: '部分',
      value: printStated(part),
      at: spot(reading, part),
    })),
  }
}

/** A part above its total; else, parts that are together above it. Parts that are stated to be all are summed by another check. */
const foundIn = (breakdown: Breakdown): readonly Found[] => {
  const { reading, total, parts, exhaustive, certain, near } = breakdown
  const above = parts.flatMap((part, index) =>
    exceeds(part, total) ? [partFound(reading, total, part, index < certain)] : [],
  )
  if (above.length > 0) return above
  const [first] = parts
  if (near !== undefined && first !== undefined && exceeds(first, near)) {
    return [partFound(reading, near, first, false)]
  }
  const isSummed = exhaustive !== 'open' && exhaustive !== 'unknown'
  const sum = isSummed ? undefined : sumFound(breakdown)
  return sum === undefined ? [] : [sum]
}

/** 其中 in a table, beside or below its whole. */
const foundInTables = (reading: Reading): readonly Found[] =>
  amongCells(reading).flatMap(({ part, whole, verdict }) =>
    exceeds(part, whole) ? [partFound(reading, whole, part, verdict === 'fails')] : [],
  )

export const partsExceed: Check = {
  meta: {
    code: 'PARTS_EXCEED',
    name: '其中 ≤ 总数',
    basis: '“其中”所列每一部分不大于总数；互不重叠的各部分之和不大于总数',
    severity: 'error',
  },
  *run({ readings }: CheckContext) {
    for (const reading of readings) {
      for (const breakdown of breakdownsOf(reading)) yield* foundIn(breakdown)
      yield* foundInTables(reading)
    }
  },
}
