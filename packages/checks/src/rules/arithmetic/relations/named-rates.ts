import { add, compare } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import type { Figure } from '../../../prose/reading.ts'
import { partRate, type Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { type FigureRun, reach, sameUnit } from './figure-run.ts'

/** 采纳率75%, 问题发现率为2.5%: what was done, and to what. */
const named =
  /(?:^|[，、（(])(?:总体|整体|总)?(?<thing>[^，；。（()\d]{0,10}?)(?<act>[\u4e00-\u9fff]{2})率(?:约|为|达到?|是|仅|近|到|：)*$/

/** Rates that are no shares of counts, or that other checks know. */
const otherRates =
  /完成|增长|达成|回报|收益|利|汇|税|同比|环比|上升|下降|[综合平]均|执行|平均|综合|增|减|降/

/** Rates whose base is often another than the number that stands before. */
const oftenOfOthers = /参保|满意|保障|救助|报销|就业|合格|资助|供养|探访|帮扶/

/** Rates of places that have something. */
const ofPlaces = /覆盖|普及|建成|创建|设置|配置|开通|达标|建站|实施|纳入/

/** 340个行政村中已有289个; 200个，其中已建站180个; 14个镇已建成12个. */
const among =
  /中[，,]?(?:已|现)?有?$|其中[^，；。\d]{0,8}$|^[^，；。、\d]{0,10}，?(?:目前|现)?已[^，；。\d]{0,10}$/

const planned = /目标|任务|计划|指标|预算/

const hasWithin = (text: string, act: string): boolean => {
  const [first, second] = [act.charAt(0), act.charAt(1)] as const
  const from = text.indexOf(first)
  return from >= 0 && text.slice(from + 1, from + 7).includes(second)
}

/** 未评估53人 is the rest. */
const isDenied = (text: string, act: string): boolean =>
  /剩余|其余|未|尚/.test(text) ||
  /[没不]/.test(text.slice(0, Math.max(0, text.indexOf(act.charAt(0)))))

/** What was done of it this year need not be all that was done. */
const ofItsTime = /今年|本[年季月期]|新增|累计|上半年|下半年/

/** 应检1250人，实检1175人: what was due, and what of it was done. */
const isDue = (whole: string, part: string): boolean => {
  const done = /(?:实际?|已)(?<act>[\u4e00-\u9fff])/.exec(part)?.groups?.act
  return done !== undefined && whole.includes(`应${done}`)
}

/** Amounts of the part's unit before it, back to the ； or the percentage before; nearest last. */
const wholesBefore = ({ figures, gaps }: FigureRun, at: number): readonly number[] => {
  const part = figures[at]
  const found: number[] = []
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    const figure = figures[index]
    if (part === undefined || figure === undefined || /[；。]/.test(gaps[index + 1] ?? '')) break
    if (figure.kind === 'percent' || figure.kind === 'points') break
    if (sameUnit(figure, part) && figure.stance === 'reported') found.unshift(index)
  }
  return found
}

/** All of its unit, be they planned or done. */
const amountsBefore = ({ figures }: FigureRun, at: number): readonly Figure[] => {
  const part = figures[at]
  const before = figures.slice(Math.max(0, at - reach), at)
  return part === undefined ? [] : before.filter((figure) => sameUnit(figure, part))
}

const rateOf = (rate: Figure, part: Figure, whole: Figure): Rate | undefined =>
  partRate('比率', rate, { label: '部分', figure: part }, { label: '总数', figure: whole })

const agrees = (rate: Figure, part: Figure, whole: Figure): boolean => {
  const found = rateOf(rate, part, whole)
  return found === undefined || agree(rate, found.computed) !== 'differs'
}

const together = (wholes: readonly Figure[]): readonly Figure[] => {
  const [first] = wholes
  return first === undefined || wholes.length < 2
    ? []
    : [{ ...first, amount: wholes.reduce((sum, { amount }) => add(sum, amount), '0') }]
}

/** 125个，查出台账不全的17个; 1600名，当中1328名: what was found in it. */
const foundIn =
  /(?:其|当)?中[，,]?(?:共|已|现)?有?$|(?:查出|发现|检出|查实|筛出|排查出|确有)[^，；。\d]{0,12}$/

/** Of many acts, so that it shows none. */
const anyChar = /[有无人数得为到所行]/

/** 表示满意 for 满意率, 查出 for 检出率: a part of the act at least is told beside the part. */
const shows = (words: string, act: string): boolean =>
  Array.from(act).some((char) => !anyChar.test(char) && words.includes(char))

/** 一季度9家，二季度13家: the part, and with it what stands before it, one more each time. */
const sumsUpTo = (part: Figure, before: readonly Figure[]): readonly Figure[] => {
  const sums = [part]
  for (const figure of before.toReversed()) {
    sums.push({ ...part, amount: add(sums.at(-1)?.amount ?? '0', figure.amount) })
  }
  return sums
}

/** How the sentence makes the rate one of this part: by naming its act, by 应 and 实, as places among places, or by telling what was found. */
const bondOf = (
  { gaps }: FigureRun,
  at: number,
  { thing, act }: { readonly thing: string; readonly act: string },
): 'named' | 'due' | 'among' | 'shown' | undefined => {
  const [whole = '', own = '', after = ''] = [gaps[at - 2], gaps[at - 1], gaps[at]]
  if (isDenied(own, act)) return undefined
  if (isDue(whole, own)) return 'due'
  if (hasWithin(own, act) && own.includes(thing) && !ofItsTime.test(own)) return 'named'
  const words = `${own}${after.replace(/[^，；。]*$/, '')}`
  if (ofPlaces.test(act) && among.test(own) && words.includes(thing)) return 'among'
  const isShown = shows(words, act) || (thing.length >= 2 && own.includes(thing))
  return foundIn.test(own) && isShown ? 'shown' : undefined
}

/** P，V率R with W before it: what the words of the part make it a share of. */
export const namedRate = (run: FigureRun, at: number): Recomputation | undefined => {
  const { reading, figures, gaps } = run
  const [part, rate] = [figures[at - 1], figures[at]]
  const { thing = '', act } = named.exec(gaps[at] ?? '')?.groups ?? {}
  if (part?.kind !== 'amount' || rate === undefined || act === undefined) return undefined
  if (otherRates.test(act) || otherRates.test(thing)) return undefined
  const bond = bondOf(run, at, { thing, act })
  if (bond === undefined) return undefined
  const places = wholesBefore(run, at - 1).filter((place) => {
    const words = gaps[place] ?? ''
    if (planned.test(words) || compare(figures[place]?.amount ?? '0', part.amount) < 0) return false
    // What was done before, and not what was to be done.
    return bond !== 'named' || !hasWithin(words, act) || /[应需拟待]/.test(words)
  })
  const wholes = places.flatMap((place) => figures[place] ?? [])
  const whole = wholes.at(-1)
  if (whole === undefined) return undefined
  const others = amountsBefore(run, at - 1)
  const bases = [...others, ...together(wholes)]
  if (bases.some((base) => sumsUpTo(part, others).some((sum) => agrees(rate, sum, base))))
    return undefined
  const found = rateOf(rate, part, whole)
  const isNext = places.length === 1 && places[0] === at - 2
  if ((bond === 'among' || bond === 'shown') && !isNext) return undefined
  const isSure = isNext && bond !== 'shown' && !oftenOfOthers.test(act) && rate.amount !== '100'
  return (
    found && {
      reading,
      ...found,
      what: `${thing}${act}率`,
      verdict: isSure ? 'fails' : 'uncertain',
      ...(isSure ? {} : { doubt: '若此率是对另一个总数算的，可不改' }),
    }
  )
}
