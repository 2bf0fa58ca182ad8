import { add } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import type { Figure } from '../../../prose/reading.ts'
import { partRate, type Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, reach, sameUnit } from './figure-run.ts'
import { percentagesFrom } from './percentages-from.ts'

/** 占比分别为, 依次占; of amounts that stand before. */
const respectively =
  /^[^；。\d]{0,8}(?:(?:占比|比重|比例|占[^，；。\d]{0,12}的?(?:比例|比重)?)(?:分别|依次|各)(?:约|为|是|达到?)*|(?:分别|依次|各)占[^，；。\d]{0,12}(?:约|为|是|的)*)$/

/** Of a list of parts: 用于助医550万元、助学400万元; 、70—79岁4.1万人. */
const within = /^(?:[、和及与，]|以及)[^，；。、]{0,18}$/

/** As many amounts right before it as there are shares; `undefined` where they are no list. */
const partsBefore = (
  { reading, figures }: FigureRun,
  at: number,
  count: number,
): readonly Figure[] | undefined => {
  const last = figures[at - 1]
  if (last?.kind !== 'amount') return undefined
  const parts = figures
    .slice(Math.max(0, at - 2 * reach), at)
    .filter((figure) => sameUnit(figure, last))
    .slice(-count)
  const isList = parts.every((part, index) => {
    const before = parts[index - 1]
    return before === undefined || within.test(reading.plain.slice(before.end, part.start))
  })
  return isList && parts.length === count ? parts : undefined
}

const sumOfAll = (parts: readonly Figure[], first: Figure): Figure => ({
  ...first,
  amount: parts.reduce((sum, { amount }) => add(sum, amount), '0'),
})

const agrees = ({ stated, computed }: Rate): boolean => agree(stated, computed) !== 'differs'

/**
 * 1250万元，用于助医550万元、助学400万元、助困300万元，占比分别为44%、32%、24%: the shares one by one, of the
 * whole that makes most of them; of none that makes none.
 */
export const respectiveShares = (run: FigureRun, at: number): readonly Recomputation[] => {
  const { reading, figures, gaps } = run
  if (!respectively.test(gaps[at] ?? '')) return []
  const shares = percentagesFrom(run, at)
  const parts = shares.length < 2 ? undefined : partsBefore(run, at, shares.length)
  const [first] = parts ?? []
  if (parts === undefined || first === undefined) return []
  const wholes = figures
    .slice(Math.max(0, at - 2 * reach), at)
    .filter((one) => sameUnit(one, first) && one.index < first.index)
  const ways = [...wholes, sumOfAll(parts, first)].map((whole) =>
    shares.flatMap((share, index) => {
      const part = parts[index]
      const rate =
        part &&
        partRate('占比', share, { label: '部分', figure: part }, { label: '总数', figure: whole })
      return rate === undefined ? [] : [rate]
    }),
  )
  const best = ways.reduce((a, b) => (b.filter(agrees).length > a.filter(agrees).length ? b : a))
  const support = best.filter(agrees).length
  if (support === 0) return []
  return best.flatMap((rate): readonly Recomputation[] =>
    agrees(rate)
      ? []
      : [
          {
            reading,
            ...rate,
            ...(support * 2 >= best.length
              ? { verdict: 'fails' }
              : { verdict: 'uncertain', doubt: '若占比是对另一个总数算的，可不改' }),
          },
        ],
  )
}
