import { add, compare } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import type { Figure } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { doneRate } from '../goal-rate.ts'
import { type DueClaim, dueClaimAt, isDue } from './due-claims.ts'
import { type FigureRun, reach, sameUnit } from './figure-run.ts'
import { wordsBefore, wordsBeside } from './words-beside.ts'

const ofAnotherTime = /去年|上年|上季|上月|同期/

/** What it is for is no part that was done, and neither is what is still to be done. */
const isNoPart = /其中|用于|包括|主要|正在|未|尚|剩余|其余|待/

/** 累计22家 holds the numbers before it. */
const sumsUp = /累计|合计|总计|共/

/** Amounts before it in its part of the sentence; nearest last. */
const amountsBefore = ({ figures, gaps }: FigureRun, at: number): readonly number[] => {
  const found: number[] = []
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    if (/[；。]/.test(gaps[index + 1] ?? '')) break
    if (figures[index]?.kind === 'amount' && !ofAnotherTime.test(gaps[index] ?? ''))
      found.unshift(index)
  }
  return found
}

interface Operands {
  readonly whole: Figure
  /** What was done of it, as far as the claim names it; nearest last. */
  readonly parts: readonly Figure[]
  /** All else of its unit. */
  readonly others: readonly Figure[]
  readonly last: number
}

const operandsOf = (run: FigureRun, at: number, claim: DueClaim): Operands | undefined => {
  const { figures } = run
  const { act, mustBeNamed } = claim
  const places = amountsBefore(run, at)
  const nearest = figures[places.at(-1) ?? at]
  const dues = places.filter((place) => {
    const figure = figures[place]
    const isAlike = figure !== undefined && nearest !== undefined && sameUnit(figure, nearest)
    return isAlike && isDue(wordsBefore(run, place))
  })
  const [only] = dues
  const whole = only === undefined ? undefined : figures[only]
  if (whole === undefined || dues.length > 1) return undefined
  if (whole.comparator === '≤' || whole.comparator === '<') return undefined
  const alike = places.filter((place) => {
    const figure = figures[place]
    return figure !== undefined && place !== only && sameUnit(figure, whole)
  })
  const done = alike.filter((place) => !isNoPart.test(wordsBefore(run, place)))
  const named = done.filter((place) => act !== undefined && wordsBeside(run, place).includes(act))
  const parts = mustBeNamed || named.length > 0 ? named : done
  const last = parts.at(-1)
  if (last === undefined || figures[last]?.comparator !== undefined) return undefined
  const figuresAt = (own: readonly number[]): readonly Figure[] =>
    own.flatMap((place) => figures[place] ?? [])
  return {
    whole,
    parts: figuresAt(parts),
    others: figuresAt(alike.filter((place) => !parts.includes(place))),
    last,
  }
}

/** Any of them, or the parts together, over what was due or over any that is greater. */
const isExplained = (rate: Figure, { whole, parts, others }: Operands): boolean => {
  const [first] = parts
  const sums =
    first === undefined || parts.length < 2
      ? []
      : [{ ...first, amount: parts.reduce((sum, { amount }) => add(sum, amount), '0') }]
  const all = [...parts, ...others]
  const isMadeOf = (part: Figure, base: Figure): boolean => {
    const found = doneRate(rate, part, base)
    return found === undefined || agree(rate, found.computed) !== 'differs'
  }
  return [...parts, ...sums, ...others].some((part) =>
    [whole, ...all.filter((other) => compare(other.amount, part.amount) > 0)].some((base) =>
      isMadeOf(part, base),
    ),
  )
}

/** 应储1500顶，现储1425顶，储备到位率95%: a rate right behind what was due and what was done of it. */
export const dueRate = (run: FigureRun, at: number): Recomputation | undefined => {
  const { reading, figures, gaps } = run
  const [claim, rate] = [dueClaimAt(run, at), figures[at]]
  if (claim === undefined || rate === undefined) return undefined
  if (/^[（(][^，；。（）()\d]{0,8}(?:目标|任务|计划)/.test(gaps[at + 1] ?? '')) return undefined
  const operands = operandsOf(run, at, claim)
  const part = operands && figures[operands.last]
  if (operands === undefined || part === undefined || isExplained(rate, operands)) return undefined
  const found = doneRate(rate, part, operands.whole)
  if (found === undefined) return undefined
  const isCapped = rate.amount === '100' && compare(part.amount, operands.whole.amount) > 0
  const isSure = operands.parts.length === 1 || sumsUp.test(wordsBefore(run, operands.last))
  if (isSure && !isCapped) return { reading, ...found, verdict: 'fails' }
  return {
    reading,
    ...found,
    verdict: 'uncertain',
    doubt: isCapped
      ? '若规定超额完成的按100%计，可不改'
      : '句中有几个完成数，若完成率说的是另一个，可不改',
  }
}
