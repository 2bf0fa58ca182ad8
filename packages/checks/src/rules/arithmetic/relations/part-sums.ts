import { add, compare, multiply, subtract } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import { behind } from '../../../arithmetic/behind.ts'
import { type Interval, sumOf } from '../../../arithmetic/interval.ts'
import { isOneDigitOff } from '../../../arithmetic/is-one-digit-off.ts'
import { printOperand } from '../../../arithmetic/print-computed.ts'
import type { Figure, Reading } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import type { Breakdown } from './breakdown.ts'
import { breakdownsOf } from './breakdowns.ts'

/** Parts that fall short of their total by less than this are likely meant to be all. */
const nearly = '0.03'

const intervalsOf = (parts: readonly Figure[]): readonly Interval[] | undefined => {
  const intervals = parts.flatMap((part) => behind(part) ?? [])
  return intervals.length === parts.length ? intervals : undefined
}

/** Whether the first parts of the list alone make the total: what follows tells of something else. */
export const addsUp = ({ total, parts }: Breakdown): boolean =>
  parts.some((_, index) => {
    const intervals = intervalsOf(parts.slice(0, index + 1))
    return index > 0 && intervals !== undefined && agree(total, sumOf(intervals)) === 'agrees'
  })

const doubts = {
  stated: '若所列各项是另一总数的部分，可不改',
  sorted: '若所列各项不是全部，可在末项后加“等”',
  likely: '若“共”所说的不是前面各项之和，可不改',
  open: '若所列各项不是全部，可在末项后加“等”',
  unknown: '若所列各项不是全部，可在末项后加“等”',
} as const satisfies Record<Breakdown['exhaustive'], string>

const recompute = (breakdown: Breakdown): readonly Recomputation[] => {
  const { reading, total, parts, exhaustive, near } = breakdown
  const intervals = intervalsOf(parts)
  if (parts.length < 2 || intervals === undefined || addsUp(breakdown)) return []
  if (near !== undefined && addsUp({ ...breakdown, total: near })) return []
  const central = parts.reduce((sum, { amount }) => add(sum, amount), '0')
  const short = subtract(total.amount, central)
  const isNear = compare(short, '0') > 0 && compare(short, multiply(total.amount, nearly)) <= 0
  // Parts that were all of it before somebody mistyped one of the numbers.
  const isMeant =
    isNear ||
    isOneDigitOff(
      total.amount,
      central,
      parts.map(({ amount }) => amount),
    )
  if (exhaustive === 'open' || (exhaustive === 'unknown' && !isMeant)) return []
  return [
    {
      reading,
      what: '总数',
      stated: total,
      computed: sumOf(intervals),
      central,
      formula: parts.map(printOperand).join(' + '),
      operands: parts.map((figure) => ({ label: '部分', figure })),
      ...(exhaustive === 'stated' && near === undefined
        ? { verdict: 'fails' }
        : { verdict: 'uncertain', doubt: doubts[exhaustive] }),
    },
  ]
}

/** Totals that their parts, as far as these are all, do not make. */
export const partSums = (reading: Reading): readonly Recomputation[] =>
  breakdownsOf(reading).flatMap(recompute)
