import { multiply } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import { behind } from '../../../arithmetic/behind.ts'
import { differenceOf, exactly, productOf } from '../../../arithmetic/interval.ts'
import type { Figure, Reading } from '../../../prose/reading.ts'
import { growthRate, type Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { movesOf } from './changes.ts'
import { figureRuns } from './figure-run.ts'
import { growthByAmount } from './growth-by-amount.ts'
import type { Move, MoveBy } from './move.ts'

/** A fall is told without its sign: 下降5%. */
const asTold = (rate: Rate, { direction, figure }: MoveBy): Rate =>
  direction === 'down' && !figure.value.startsWith('-')
    ? {
        ...rate,
        computed: productOf(rate.computed, exactly('-1')),
        ...(rate.likely === undefined ? {} : { likely: productOf(rate.likely, exactly('-1')) }),
        central: multiply(rate.central, '-1'),
        formula: rate.formula.replace(/^\((.*?) − (.*?)\)/, '($2 − $1)'),
      }
    : rate

const isPercentage = ({ kind }: Figure): boolean => kind === 'percent'

/** 由80%提高到85%，提高5%: told in 个百分点 it would hold. */
const isPoints = ({ former, later }: Move, { figure, direction }: MoveBy): boolean => {
  const [before, after] = [behind(former), behind(later)]
  if (before === undefined || after === undefined) return false
  const moved = direction === 'down' ? differenceOf(before, after) : differenceOf(after, before)
  return agree(figure, moved) === 'agrees'
}

const unsure = {
  verdict: 'uncertain',
  doubt: '若前后两数说的不是一件事，可不改',
} as const

const recompute = (move: Move, by: MoveBy): readonly Recomputation[] => {
  const { run, former, later } = move
  if (by.figure.kind !== 'percent') return []
  const growth = growthRate(
    by.direction === 'down' ? '降幅' : '增幅',
    by.figure,
    { label: '原数', figure: former },
    { label: '现数', figure: later },
  )
  if (growth === undefined) return []
  const rate = asTold(growth, by)
  if (!isPercentage(former)) {
    return [
      { reading: run.reading, ...rate, ...(move.isLoose === true ? unsure : { verdict: 'fails' }) },
    ]
  }
  const doubt = isPoints(move, by)
    ? `百分比之间的升降应以“个百分点”表述，写作“${by.figure.value}个百分点”即可`
    : '若说的是百分点，请改写为“个百分点”并核对数值'
  return [{ reading: run.reading, ...rate, verdict: 'uncertain', doubt }]
}

/** 由a提高到b，增长r%; 比上年的a增长r%. */
export const growthRates = remembered((reading: Reading): readonly Recomputation[] => {
  const moves = movesOf(reading)
  const known = new Set(moves.map(({ later }) => later))
  return [
    ...moves.flatMap((move) => move.by.flatMap((by) => recompute(move, by))),
    ...figureRuns(reading).flatMap((run) =>
      run.figures.flatMap((figure, at) => (known.has(figure) ? [] : growthByAmount(run, at))),
    ),
  ]
})
