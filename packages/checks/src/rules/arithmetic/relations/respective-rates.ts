import { agree } from '../../../arithmetic/agree.ts'
import type { Figure } from '../../../prose/reading.ts'
import { partRate, type Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, sameUnit } from './figure-run.ts'
import { percentagesFrom } from './percentages-from.ts'

/** 储备率分别为, 完成进度依次为; of wholes and parts that stand before in the same order. */
const respectively = /(?:率|进度|比例)(?:分别|依次|各)(?:约|为|是|达到?)*$/

const otherRates = /增长|增|降|同比|环比|平均/

interface Pair {
  readonly part: Figure
  readonly whole: Figure
}

/** a1、a2，b1、b2 or a1、b1，a2、b2: which of them is the whole, the greater numbers tell. */
const pairings = (amounts: readonly Figure[]): readonly (readonly Pair[])[] => {
  const count = amounts.length / 2
  const pair = (whole: Figure | undefined, part: Figure | undefined): readonly Pair[] =>
    whole !== undefined && part !== undefined && sameUnit(whole, part) ? [{ whole, part }] : []
  const places = Array.from({ length: count }, (_, at) => at)
  return [
    places.flatMap((at) => pair(amounts[at], amounts[count + at])),
    places.flatMap((at) => pair(amounts[2 * at], amounts[2 * at + 1])),
  ].filter(({ length }) => length === count)
}

const agrees = ({ stated, computed }: Rate): boolean => agree(stated, computed) !== 'differs'

/** 应有帐篷800顶、棉被5000床，现有帐篷760顶、棉被4500床，储备率分别为95%、90%: held where one of them comes out. */
export const respectiveRates = (run: FigureRun, at: number): readonly Recomputation[] => {
  const { reading, figures, gaps } = run
  const gap = gaps[at] ?? ''
  if (!respectively.test(gap) || otherRates.test(gap.slice(-12))) return []
  const rates = percentagesFrom(run, at)
  const amounts = figures
    .slice(0, at)
    .filter(({ kind }) => kind === 'amount')
    .slice(-2 * rates.length)
  if (rates.length < 2 || amounts.length !== 2 * rates.length) return []
  const ways = pairings(amounts).map((pairs) =>
    pairs.flatMap(({ part, whole }, index) => {
      const stated = rates[index]
      const rate =
        stated &&
        partRate('比率', stated, { label: '部分', figure: part }, { label: '总数', figure: whole })
      return rate === undefined ? [] : [rate]
    }),
  )
  const support = (way: readonly Rate[]): number => way.filter(agrees).length
  const best = ways.reduce<readonly Rate[]>((a, b) => (support(b) > support(a) ? b : a), [])
  return support(best) * 2 < best.length
    ? []
    : best
        .filter((rate) => !agrees(rate))
        .map((rate) => ({ reading, ...rate, verdict: 'fails' as const }))
}
