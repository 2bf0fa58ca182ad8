import { trimZeros } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { groupsOf } from './groups-of.ts'
import { yearLists } from './year-lists.ts'

/** Two values may be two statements of one thing; from three on, years were lost. */
const MANY = 3

/** Reported for a whole year, which stands in the figure's own sentence. */
const hasOwnYear = ({ stance, time }: Figure): boolean =>
  stance === 'reported' &&
  time.from === 'sentence' &&
  time.year !== undefined &&
  time.month === undefined &&
  time.mention !== undefined

/** 元/月 and 元/年 are told of one standard in turns. */
const measureOf = ({ plainUnit }: Figure): string => plainUnit.replace(/\/.*$/, '')

/** Of each mention of the year the last figure: 由285元提高到315元 gives 315. */
const oneEach = (figures: readonly Figure[]): readonly Figure[] => [
  ...new Map(figures.map((figure) => [figure.time.mention?.start, figure])).values(),
]

const differing = (figures: readonly Figure[]): readonly Figure[] => {
  const seen = new Set<string>()
  return figures.filter(({ amount, plainUnit }) => {
    const value = `${trimZeros(amount)} ${plainUnit}`
    return seen.has(value) ? false : seen.add(value)
  })
}

/** 第一批、第二批 and 上半年、下半年 part a year. */
const parts = /第[一二三四五六七八九十\d]+[批次轮期]|[上下]半年|季度|\d月/

const isParted = (reading: Reading, series: readonly Figure[]): boolean =>
  series.some(({ clause }) => parts.test(reading.plain.slice(clause.start, clause.end)))

/** A third year beside two that are one makes them a sequence: 2019年…；2019年…；2021年…. */
const isSequence = (series: readonly Figure[], group: readonly Figure[]): boolean =>
  series.length >= MANY ||
  (series.length === MANY - 1 &&
    group.some(
      ({ time, clause }) =>
        time.year !== series[0]?.time.year &&
        clause.sentence.passage === series[0]?.clause.sentence.passage,
    ))

const judge = (reading: Reading, series: readonly Figure[]): Found | undefined => {
  const [first] = series
  // The last of them: there whoever reads on has seen all the others.
  const mention = series.at(-1)?.time.mention
  if (first === undefined || mention === undefined) return undefined
  const values = series.map((figure) => wordsAt(reading, figure)).join('、')
  const name = first.subject.text
  return {
    at: spot(reading, mention),
    verdict: 'uncertain',
    message: `${name === '' ? '文中' : `“${name}”`}在同一年（${first.time.year}年）有${series.length}个不同的数：${values}`,
    hint: '请核对各数所属的年份',
    stated: wordsAt(reading, mention),
    operands: series.map((figure) => ({
      label: `${figure.time.year}年`,
      value: wordsAt(reading, figure),
      at: spot(reading, figure),
    })),
  }
}

const keyOf = (figure: Figure): string => `${figure.time.year} ${measureOf(figure)}`

function* judgeGroup(reading: Reading, group: readonly Figure[]): Iterable<Found> {
  for (const figures of groupedBy(group, keyOf).values()) {
    const series = differing(oneEach(figures))
    if (!isSequence(series, group) || isParted(reading, series)) continue
    const found = judge(reading, series)
    if (found !== undefined) yield found
  }
}

/** 2022年为1480元，2022年为1560元，2024年为1650元, of figures that no words name; named ones are grouped. */
function* judgeList(reading: Reading, list: readonly Figure[]): Iterable<Found> {
  for (const [at, figure] of list.entries()) {
    const before = list[at - 1]
    if (before === undefined || before.time.year !== figure.time.year) continue
    const isGrouped = figure.subject.key !== '' && before.subject.key !== ''
    const found =
      isGrouped || before.amount === figure.amount ? undefined : judge(reading, [before, figure])
    if (found !== undefined) yield found
  }
}

export const oneYearManyValues: Check = {
  meta: {
    code: 'ONE_YEAR_MANY_VALUES',
    name: '一年一数',
    basis: '同一事项同一年份只有一个数',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const group of groupsOf(reading.figures.filter(hasOwnYear)))
        yield* judgeGroup(reading, group)
      for (const list of yearLists(reading)) yield* judgeList(reading, list)
    }
  },
}
