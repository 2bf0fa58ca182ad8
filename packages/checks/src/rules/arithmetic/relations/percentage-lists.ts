import type { Figure, Reading } from '../../../prose/reading.ts'
import { type FigureRun, figureRuns, reach } from './figure-run.ts'

/** Percentages that are told as shares of one whole, side by side. */
export interface PercentageList {
  readonly reading: Reading
  readonly shares: readonly Figure[]
  /** Whether the words leave nothing over and nothing twice: 男女, 城市和农村, 其余. */
  readonly isWhole: boolean
}

const ofShare =
  /占(?:比|(?<whole>[^，；。\d]{0,12}?的?))?(?:分别)?(?:比例|比重)?(?:约|为|达到?|是)*$/

const respectively = /分别占[^，；。\d]{0,12}$|(?:占比|比重|比例)分别(?:为|是|达到?)$/

const listed = /^[、和及与，]$|^以及$/

const complements = [
  /男[^女]*女|女[^男]*男/,
  /(?:城市|城镇)[^农]*农村|农村[^城]*(?:城市|城镇)/,
  /集中[^分]*分散|分散[^集]*集中/,
  /公办[^民]*民办|民办[^公]*公办/,
]

/** 城市、农村低保中老年人分别占: shares of two wholes. */
const ofTwoWholes = /(?:男|女|城市|城镇|农村|集中|分散|公办|民办)[^，；。]*(?<!集)[中里]/

const areComplementary = (words: string, count: number): boolean =>
  /其余|剩余|其他|其它/.test(words) ||
  (count === 2 && complements.some((pattern) => pattern.test(words)))

/** Of questions with several answers, and of what is counted twice. */
const overlap = /多选|多项选择|交叉|重叠|重复/

const areAll = ({ reading, sentence }: FigureRun, words: string, count: number): boolean => {
  const { start, end } = sentence.passage
  return areComplementary(words, count) && !overlap.test(reading.plain.slice(start, end))
}

/** 分别占a、b、c. */
const respectiveList = (run: FigureRun, at: number): PercentageList | undefined => {
  const { reading, figures, gaps } = run
  if (!respectively.test(gaps[at] ?? '')) return undefined
  const shares: Figure[] = []
  for (let index = at; index < Math.min(figures.length, at + reach); index += 1) {
    const figure = figures[index]
    if (figure?.kind !== 'percent' || (index > at && !listed.test(gaps[index] ?? ''))) break
    shares.push(figure)
  }
  const words = (gaps[at] ?? '').slice(-40)
  return shares.length < 2 || ofTwoWholes.test(words)
    ? undefined
    : { reading, shares, isWhole: areAll(run, words, shares.length) }
}

/** A占a，B占b，其余c: from the first on, of the same whole. */
const successiveList = (run: FigureRun, at: number): PercentageList | undefined => {
  const { reading, figures, gaps } = run
  const wholeAt = (index: number): string | undefined => {
    const match = figures[index]?.kind === 'percent' ? ofShare.exec(gaps[index] ?? '') : null
    return match === null ? undefined : (match.groups?.whole ?? '')
  }
  const whole = wholeAt(at)
  if (whole === undefined || wholeAt(at - 1) === whole) return undefined
  const shares: Figure[] = []
  let words = ''
  for (let index = at; index < Math.min(figures.length, at + reach); index += 1) {
    const figure = figures[index]
    const gap = gaps[index] ?? ''
    if (figure?.kind !== 'percent' || wholeAt(index) !== whole) break
    if (index > at && (gap.length > 24 || /[；。]/.test(gap))) break
    shares.push(figure)
    words += gap.slice(-24)
  }
  return shares.length < 2 || ofTwoWholes.test(words)
    ? undefined
    : { reading, shares, isWhole: areAll(run, words, shares.length) }
}

export const percentageLists = (reading: Reading): readonly PercentageList[] =>
  figureRuns(reading).flatMap((run) =>
    run.figures.flatMap((_, at) => respectiveList(run, at) ?? successiveList(run, at) ?? []),
  )
