import { add, divide, subtract } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import { behind } from '../../../arithmetic/behind.ts'
import { differenceOf, type Interval, quotientOf } from '../../../arithmetic/interval.ts'
import { printOperand } from '../../../arithmetic/print-computed.ts'
import type { Reading } from '../../../prose/reading.ts'
import { headUnit } from '../../shared/head-unit.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { movesOf } from './changes.ts'
import type { Move, MoveBy } from './move.ts'

const measuresMove = ({ former }: Move, { figure }: MoveBy): boolean =>
  former.kind === 'percent'
    ? figure.kind === 'points'
    : figure.kind === 'amount' && headUnit(figure) === headUnit(former)

const operandsOf = ({ former, later }: Move): Recomputation['operands'] => [
  { label: '原数', figure: former },
  { label: '现数', figure: later },
]

const byDifference = (
  move: Move,
  by: MoveBy,
  before: Interval,
  after: Interval,
): Recomputation | undefined => {
  const { run, former, later } = move
  if (!measuresMove(move, by)) return undefined
  const [less, more] = by.direction === 'down' ? [later, former] : [former, later]
  return {
    reading: run.reading,
    what: by.direction === 'down' ? '减少数' : '增加数',
    stated: by.figure,
    computed: by.direction === 'down' ? differenceOf(before, after) : differenceOf(after, before),
    central: subtract(more.amount, less.amount),
    formula: `${printOperand(more)} − ${printOperand(less)}`,
    operands: operandsOf(move),
    ...(by.isGross
      ? { verdict: 'uncertain', doubt: '若另有退出、撤销的，新增数可大于净增数' }
      : move.isLoose === true
        ? { verdict: 'uncertain', doubt: '若前后两数说的不是一件事，可不改' }
        : { verdict: 'fails' }),
  }
}

/** 增长1.5倍 is by what was added, 增长到1.5倍 is of what was before; writers mix them up. */
const byTimes = (
  move: Move,
  by: MoveBy,
  before: Interval,
  after: Interval,
): Recomputation | undefined => {
  const { run, former, later } = move
  const whole = quotientOf(after, before)
  const wholeCentral = divide(later.amount, former.amount, 6)
  if (by.figure.kind !== 'times' || by.direction === 'down') return undefined
  if (whole === null || wholeCentral === null) return undefined
  const added = differenceOf(whole, { low: '1', high: '1' })
  const [a, b] = [printOperand(former), printOperand(later)]
  const other = by.isOfWhole ? added : whole
  const isMixedUp = agree(by.figure, other) === 'agrees'
  return {
    reading: run.reading,
    what: '倍数',
    stated: by.figure,
    computed: by.isOfWhole ? whole : added,
    central: by.isOfWhole ? wholeCentral : add(wholeCentral, '-1'),
    formula: by.isOfWhole ? `${b} ÷ ${a}` : `(${b} − ${a}) ÷ ${a}`,
    operands: operandsOf(move),
    verdict: isMixedUp ? 'uncertain' : 'fails',
    ...(isMixedUp ? { doubt: '“增长几倍”说的是增加部分，“增长到几倍”说的是现数，请择一写明' } : {}),
  }
}

/** 由a增加到b，增加n户; 由a提高到b，提高n个百分点; 增长n倍. */
export const changeAmounts = remembered((reading: Reading): readonly Recomputation[] =>
  movesOf(reading).flatMap((move) => {
    const [before, after] = [behind(move.former), behind(move.later)]
    if (before === undefined || after === undefined) return []
    return move.by.flatMap((by) =>
      by.figure.kind === 'times'
        ? (byTimes(move, by, before, after) ?? [])
        : (byDifference(move, by, before, after) ?? []),
    )
  }),
)
