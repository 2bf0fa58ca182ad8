import { compare } from '@jibao/core'
import type { Figure, Reading } from '../../../prose/reading.ts'
import { remembered } from '../../shared/remembered.ts'
import { areComplementary } from './are-complementary.ts'
import { type Breakdown, isWhole } from './breakdown.ts'
import { type FigureRun, figureRuns, reach, sameUnit } from './figure-run.ts'
import { listedBelow } from './listed-below.ts'
import { listedTogether } from './listed-together.ts'
import { summedUp } from './summed-up.ts'

const opens = /其中(?!之)|(?:主要)?包括|包含/

/** 分别为集中供养372人、分散供养688人; 全部为特困和寄养老人：特困老人146人: all of it. */
const opensAll =
  /(?:分别|分)(?:为|是|成)(?=[\u4e00-\u9fff]{2})[^，；。：]{2,16}$|(?:全部|均|都)(?:为|是)[^；。]{2,24}[：，][^，；。\d]{1,16}$/

/** 按项目统计，遗体火化1296例、…; 结果为五级3家、…; 具体为：1.为老服务类18个；…: sorted, and so all of it. */
const opensSorted =
  /按[^，；。：\d]{1,10}(?:统计|划分|区分|分类|归类|分|看)[，：][^，；。：\d]{1,16}$|结果(?:分别)?(?:为|是|：)[^，；。：\d]{1,16}$|(?:具体|明细)(?:情况)?(?:为|是|如下)?：(?:\d{1,2}[.、]|[（(]\d{1,2}[)）])?[^，；。：\d]{1,16}$/

/** 1060人：集中供养372人、…. */
const opensList = /^[^，；。：（()\d]{0,16}：[^，；。：\d]{1,16}$/

/** 2.35亿元，由中央下拨1.2亿元、…三部分构成: all of it, when the words behind the last say so. */
const opensMade = /^[^，；。：（()\d]{0,16}[，：]?(?<!主要)由[^，；。：\d]{1,20}$/

const made = /^[^，；。\d]{0,8}(?:[两二三四五六七八九]个?(?:部分|方面|渠道|来源|类))?(?:构成|组成)/

/** What ends a list of parts: other times, other measures, another whole. */
const ends =
  /[；。]|其中|同比|环比|[比较](?:上|去)年|累计|总计|合计|共计|共有|人均|平均|[每均]|目标|任务|计划|达(?!标)|提高|增长|下降|今年|去年|截至|全[县市区省年]|另有?|此外|同时|分别|实际|去重|剔除|扣除/

const etc = /^[^，；。\d]{0,12}等/

/** ；农村低保…, ；2.儿童关爱类…. */
const nextItem = /^；\s*(?:\d{1,2}[.、]|[（(]\d{1,2}[)）])?[^，；。\d]{1,14}$/

/** Places of the figures that are listed as parts from `at` on; percentages among them are passed over. */
const partsFrom = (
  { figures, gaps }: FigureRun,
  at: number,
  isList: boolean,
): readonly number[] => {
  const isInBrackets = /[（(][^（）()]*$/.test(gaps[at] ?? '')
  const places: number[] = []
  for (let index = at; index < Math.min(figures.length, at + 2 * reach); index += 1) {
    const gap = gaps[index] ?? ''
    // Of a list behind a colon, each part may be closed by a ；.
    const isNext = isList && nextItem.test(gap) && !ends.test(gap.slice(1))
    if (index > at && ((ends.test(gap) && !isNext) || (isInBrackets && /^[^（(]*[）)]/.test(gap))))
      break
    if (figures[index]?.kind === 'amount') places.push(index)
  }
  return places
}

/** What the parts from `at` on may be parts of: all before it, back to the 其中 or the ； before. */
const wholesBefore = ({ figures, gaps, former }: FigureRun, at: number): readonly Figure[] => {
  if (at === 0) return former.slice(-reach).filter(isWhole)
  let from = at
  while (from > Math.max(0, at - reach)) {
    from -= 1
    if (/；|其中/.test(gaps[from] ?? '')) break
  }
  return figures.slice(from, at).filter(isWhole)
}

const wordsBy = (run: FigureRun, figure: Figure): string => {
  const { plain } = run.reading
  return plain.slice(
    Math.max(figure.clause.start, figure.start - 30),
    Math.min(figure.end + 12, figure.clause.end),
  )
}

const greatest = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>(
    (most, figure) =>
      most === undefined || compare(figure.amount, most.amount) > 0 ? figure : most,
    undefined,
  )

/** Parts in a row: after the first, those with few words between. */
const certainOf = ({ gaps }: FigureRun, places: readonly number[]): number => {
  const broken = places.findIndex((place, index) => index > 0 && (gaps[place]?.length ?? 0) > 14)
  return broken < 0 ? places.length : broken
}

/** What makes a part of a number, and no number of its own: 有就业意愿的356人. */
const narrows =
  /(?:^|[，、])(?!.*(?:新增|累计|今年|本年|上年|去年))[^，；。]*(?:有|的|具备|符合|需要?|未|纳入)[^，；。]*$/

/** 1420人，有就业意愿的356人，其中…: the last before 其中, where it is itself a part. */
const nearestOf = (run: FigureRun, at: number, total: Figure): Figure | undefined => {
  const near = run.figures[at - 1]
  return near !== undefined &&
    near !== total &&
    isWhole(near) &&
    sameUnit(near, total) &&
    /^[，（(]其中/.test(run.gaps[at] ?? '') &&
    narrows.test(run.gaps[at - 1] ?? '')
    ? near
    : undefined
}

type Opening = 'parts' | 'brackets' | 'list' | 'all' | 'sorted' | 'made'

/** How the words before a figure make it the first of some parts. */
const openingAt = ({ gaps }: FigureRun, at: number): Opening | undefined => {
  const gap = gaps[at] ?? ''
  if (opens.test(gap)) return at > 0 || /^\s*[（(]?其中/.test(gap) ? 'parts' : undefined
  if (at === 0) return undefined
  if (/^[^，；。\d（(]{0,6}[（(][^（）()，。；\d]{1,12}$/.test(gap)) return 'brackets'
  if (opensAll.test(gap)) return 'all'
  if (opensSorted.test(gap)) return 'sorted'
  if (opensMade.test(gap)) return 'made'
  return opensList.test(gap) ? 'list' : undefined
}

const breakdownsAt = (run: FigureRun, at: number): readonly Breakdown[] => {
  const { reading, figures, gaps } = run
  const opening = openingAt(run, at)
  if (opening === undefined) return []
  const wholes = wholesBefore(run, at)
  const places = partsFrom(run, at, /list|all|sorted/.test(opening))
  const units = new Set(places.map((place) => figures[place]?.plainUnit))
  return [...units].flatMap((unit): readonly Breakdown[] => {
    const own = places.filter((place) => figures[place]?.plainUnit === unit)
    const parts = own.flatMap((place) => figures[place] ?? [])
    const [first] = parts
    if (first === undefined) return []
    const alike = wholes.filter((whole) => sameUnit(whole, first) && whole.index < first.index)
    const total = opening === 'parts' || opening === 'brackets' ? greatest(alike) : alike.at(-1)
    if (total === undefined || (opening !== 'parts' && parts.length < 2)) return []
    const last = own.at(-1) ?? at
    const isOpen = etc.test(gaps[last + 1] ?? '')
    const isMade = opening === 'made'
    if (isMade && !made.test(gaps[last + 1] ?? '')) return []
    const isStated = isMade || opening === 'all' || areComplementary(run, own, wordsBy(run, total))
    const isSorted = opening === 'sorted'
    const near = opening === 'parts' && own[0] === at ? nearestOf(run, at, total) : undefined
    return [
      {
        reading,
        total,
        parts,
        exhaustive: isOpen ? 'open' : isStated ? 'stated' : isSorted ? 'sorted' : 'unknown',
        certain: opening === 'parts' ? certainOf(run, own) : 0,
        ...(near === undefined ? {} : { near }),
      },
    ]
  })
}

/** Every total of which a sentence, or the one behind it, tells parts. */
export const breakdownsOf = remembered((reading: Reading): readonly Breakdown[] => [
  ...figureRuns(reading).flatMap((run) =>
    run.figures.flatMap((_, at) => [
      ...breakdownsAt(run, at),
      ...summedUp(run, at),
      ...listedTogether(run, at),
    ]),
  ),
  ...listedBelow(reading),
])
