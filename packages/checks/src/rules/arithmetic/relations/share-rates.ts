import { compare } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import type { Figure, Reading } from '../../../prose/reading.ts'
import { partRate, type Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { dueRate } from './due-rates.ts'
import { type FigureRun, figureRuns, placeIn, reach, sameUnit } from './figure-run.ts'
import { namedRate } from './named-rates.ts'
import { rateFirst } from './rate-first.ts'
import { respectiveRates } from './respective-rates.ts'
import { respectiveShares } from './respective-shares.ts'
import { sameOperands } from './same-operands.ts'

const about = '(?:的?(?:比例|比重)?)?(?:约|达到?|为|是|仅|近)*'

/** 占比57%, 占57%, 占总数的57%: the part is the figure before, for no other subject stands between. */
const ofPart = new RegExp(
  `(?:^|[，、（(])(?:约|分别|各)?占(?:比(?:例|重)?|(?<whole>[^，；。（()\\d]{0,16}?))${about}$`,
)

/** 公建民营比例达到57%: its subject is told anew, so the words before must show what is part of what. */
const ofSubject = /(?:比例|比重|占比|(?<verb>[\u4e00-\u9fff]{2})率)(?:约|达到?|为|是|仅|近|到)*$/

/** 总人数, 总数, 其: whatever whole stands before. */
const anyWhole =
  /^(?:其|该|这)?(?:全部|总|排查|摸排|应|所有)?(?:对象)?(?:人数|户数|数量|总数|数|量|额|比|体)?(?:的)?$/

/** Rates that are no shares of counts, or that other checks know. */
const otherRates =
  /完成|增长|保障|达成|报销|回报|收益|利|汇|税|同比|环比|满意|合格|参保|救助|上升|下降$/

/** A rate stands near its part. */
const longestGap = 30

const narrows = /其中|当中|[中里内][，,]?[^，；。]{0,12}$|^[^，；。]{0,16}(?<![没所具])有|已/

const wholesOf = (
  { figures, former, gaps }: FigureRun,
  at: number,
  part: Figure,
): readonly Figure[] => {
  const own = figures.slice(Math.max(0, at - 1 - reach), at - 1)
  const told = /^[\s]*其中/.test(gaps[0] ?? '') ? [...former.slice(-reach), ...own] : own
  return told.filter(
    (figure) => figure.kind === 'amount' && sameUnit(figure, part) && figure.stance !== 'former',
  )
}

const rateOf = (rate: Figure, part: Figure, whole: Figure): Rate | undefined =>
  partRate('占比', rate, { label: '部分', figure: part }, { label: '总数', figure: whole })

const mark = /[，；。、：（）()]/

/** The words around a figure that tell what it counts. */
const wordsAround = (run: FigureRun, figure: Figure): string => {
  const { gaps } = run
  const at = placeIn(run, figure)
  if (at < 0) return ''
  const [before = '', after = ''] = [gaps[at], gaps[at + 1]]
  return `${before.split(mark).at(-1)}${after.split(mark)[0]}`
}

/** The whole that 其中 or 中 opens: the one before the first word that narrows. */
const openedBy = (run: FigureRun, wholes: readonly Figure[]): Figure | undefined =>
  wholes.findLast((whole) => {
    const at = placeIn(run, whole)
    return at >= 0 && /其中|^[^，；。]{0,10}中[，,]?/.test(run.gaps[at + 1] ?? '')
  })

/** P，占W的R: the whole stands between part and rate. */
const ofNamedWhole = (run: FigureRun, at: number): Rate | undefined => {
  const { figures, gaps } = run
  const [part, whole, rate] = [figures[at - 2], figures[at - 1], figures[at]]
  if (part === undefined || whole === undefined || rate === undefined) return undefined
  if (!new RegExp(`^${about}$`).test(gaps[at] ?? '') || !/的/.test(gaps[at] ?? '')) return undefined
  if (!/(?:^|[，、（(])(?:约)?占[^，；。（()\d]{0,12}$/.test(gaps[at - 1] ?? '')) return undefined
  if (/目标|任务|计划/.test(gaps[at - 1] ?? '') || part.kind !== 'amount') return undefined
  return sameUnit(part, whole) ? rateOf(rate, part, whole) : undefined
}

const isOf = (gap: string, name: string): boolean => {
  const match = ofPart.exec(gap)
  return match !== null && (match.groups?.whole ?? '') === name
}

/** Whether a figure is told as a share of the same whole itself: 男性3412人，占50.02%. */
const isSibling = (run: FigureRun, figure: Figure, name: string): boolean => {
  const { figures, gaps } = run
  const next = placeIn(run, figure) + 1
  return next > 0 && figures[next]?.kind === 'percent' && isOf(gaps[next] ?? '', name)
}

/** Whether the words between, or before the whole, make the one part of the other. */
const isWithin = (run: FigureRun, whole: Figure, at: number): boolean => {
  const { gaps, former } = run
  if (former.includes(whole)) return true
  const place = placeIn(run, whole)
  return (
    /共|总|现有|全年/.test(gaps[place]?.split(mark).at(-1) ?? '') ||
    gaps.slice(place + 1, at).some((gap) => narrows.test(gap))
  )
}

interface Told {
  /** What the rate is of, as far as it is named: `老年人`. */
  readonly name: string
  readonly wholes: readonly Figure[]
}

/** 分别占50%、32%: the first is not of the part right before it. */
const isFirstOfSeveral = ({ figures, gaps }: FigureRun, at: number): boolean =>
  /分别|依次|各/.test(gaps[at] ?? '') && figures[at + 1]?.kind === 'percent'

/** 占比57%, 占总数的57%: what its whole may be. */
const directly = (run: FigureRun, at: number, part: Figure): Told | undefined => {
  const match = ofPart.exec(run.gaps[at] ?? '')
  if (match === null || isFirstOfSeveral(run, at)) return undefined
  const name = match.groups?.whole ?? ''
  if (/目标|任务|计划|预算/.test(name)) return undefined
  const wholes = wholesOf(run, at, part)
  if (anyWhole.test(name)) return { name, wholes }
  const core = name.replaceAll(/总|全部|人数|户数|数量|数|的/g, '')
  return {
    name,
    wholes: wholes.filter((whole) => core.length >= 2 && wordsAround(run, whole).includes(core)),
  }
}

/** 公建民营比例达到57%, 解决率96.7%: the words before the part must tell of the same. */
const bySubject = (run: FigureRun, at: number, part: Figure): Told | undefined => {
  const match = ofSubject.exec(run.gaps[at] ?? '')
  const before = run.gaps[at - 1] ?? ''
  const verb = match?.groups?.verb
  if (match === null || !narrows.test(before)) return undefined
  if (verb !== undefined && (otherRates.test(verb) || !before.includes(verb))) return undefined
  const wholes = wholesOf(run, at, part)
  return { name: '', wholes: wholes.filter((whole) => compare(whole.amount, part.amount) >= 0) }
}

const recompute = (run: FigureRun, at: number): Recomputation | undefined => {
  const { reading, figures, gaps } = run
  const [part, rate] = [figures[at - 1], figures[at]]
  if (rate?.kind !== 'percent' || part === undefined) return undefined
  const named = ofNamedWhole(run, at)
  if (named !== undefined) return { reading, ...named, verdict: 'fails' }
  if (part.kind !== 'amount' || (gaps[at] ?? '').length > longestGap) return undefined
  const told = directly(run, at, part) ?? bySubject(run, at, part)
  if (told === undefined) return namedRate(run, at)
  const agrees = (whole: Figure): boolean => {
    const found = rateOf(rate, part, whole)
    return found !== undefined && agree(rate, found.computed) === 'agrees'
  }
  if (told.wholes.some(agrees)) return undefined
  const wholes = told.wholes.filter(
    (whole) => !isSibling(run, whole, told.name) && isWithin(run, whole, at),
  )
  const whole = wholes.length === 1 ? wholes[0] : openedBy(run, wholes)
  const found = whole && rateOf(rate, part, whole)
  return found === undefined ? namedRate(run, at) : { reading, ...found, verdict: 'fails' }
}

/** 占…%, 比例达…% whose part and whole stand in its own sentence. */
export const shareRates = remembered((reading: Reading): readonly Recomputation[] =>
  figureRuns(reading).flatMap((run) =>
    run.figures.flatMap((_, at) => {
      const listed = [...respectiveShares(run, at), ...respectiveRates(run, at)]
      if (listed.length > 0) return listed
      const found = recompute(run, at) ?? rateFirst(run, at)
      const due = found && dueRate(run, at)
      // What was to be done makes another check's rate.
      return found === undefined || (due !== undefined && !sameOperands(found, due)) ? [] : [found]
    }),
  ),
)
