import { add, divide, multiply, subtract } from '@jibao/core'
import { behind } from '../../../arithmetic/behind.ts'
import { differenceOf, percentageOf, sumOf } from '../../../arithmetic/interval.ts'
import { printOperand } from '../../../arithmetic/print-computed.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, sameUnit } from './figure-run.ts'
import { moveBysFrom } from './move.ts'

const since = /^[，（(]?(?:同比|环比|[比较](?:上|去)|[比较]年初)/

/** 比三季度末增加78人，比上年同期增加68人: the number before is by how much, too. */
const itselfMoved =
  /(?:增加|增长|提高|提升|上升|净增|新增|多|减少|下降|降低|回落|少)了?(?:约|近|超过?)?$/

/** 1260万元，比上年增加60万元，增长5%, in this order or the other: the base is what is left without the growth. */
export const growthByAmount = (run: FigureRun, at: number): readonly Recomputation[] => {
  const { reading, figures, gaps } = run
  const later = figures[at]
  if (later?.kind !== 'amount' || later.stance !== 'reported') return []
  if (!since.test(gaps[at + 1] ?? '') || itselfMoved.test(gaps[at] ?? '')) return []
  const moves = moveBysFrom(run, at + 1).slice(0, 2)
  const by = moves.find(({ figure }) => sameUnit(figure, later))
  const rate = moves.find(({ figure }) => figure.kind === 'percent')
  if (by === undefined || rate === undefined || by.direction !== rate.direction) return []
  if (by.isGross || rate.isGross) return []
  const [after, moved] = [behind(later), behind(by.figure)]
  if (after === undefined || moved === undefined) return []
  const isUp = by.direction === 'up'
  const base = isUp ? differenceOf(after, moved) : sumOf([after, moved])
  const former = isUp
    ? subtract(later.amount, by.figure.amount)
    : add(later.amount, by.figure.amount)
  const computed = base.low.startsWith('-') ? null : percentageOf(moved, base)
  const central = divide(multiply(by.figure.amount, '100'), former, 10)
  if (computed === null || central === null) return []
  const [now, change] = [printOperand(later), printOperand(by.figure)]
  return [
    {
      reading,
      what: isUp ? '增幅' : '降幅',
      stated: rate.figure,
      computed,
      central,
      formula: `${change} ÷ (${now} ${isUp ? '−' : '+'} ${change}) × 100%`,
      operands: [
        { label: '现数', figure: later },
        { label: isUp ? '增加数' : '减少数', figure: by.figure },
      ],
      verdict: 'fails',
    },
  ]
}
