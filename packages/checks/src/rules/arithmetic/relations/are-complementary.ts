import type { FigureRun } from './figure-run.ts'

/** Words of parts of which there are no others. */
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/城市|城镇/, /农村|乡村/],
  [/男/, /女/],
  [/集中/, /分散/],
  [/公办|公建/, /民办|民营/],
  [/(?<!非)户籍/, /非户籍|外来/],
  [/(?<!非)建档立卡/, /非建档立卡/],
  [/线上/, /线下/],
  [/新建/, /改造|改建/],
  [/结婚/, /离婚/],
  [/上半年/, /下半年/],
  [/财政/, /自筹|社会/],
]

/** 护理型 and 非护理型, 已整改 and 未整改. */
const denies = (a: string, b: string): boolean =>
  /^[非未不]/.test(b) && b.slice(1) === a.replace(/^[已]/, '')

/** The words that name a part: those before it, or before the figure that it stands right behind (820户1200人). */
const labelOf = ({ gaps }: FigureRun, at: number): string => {
  const before = gaps[at] === '' ? gaps[at - 1] : gaps[at]
  return (before ?? '').replace(/^.*(?:其中|包括|包含|[，、：:（(])/, '')
}

/** Whether two parts leave nothing over of what the total counts: 城市低保, 农村低保 of 低保对象. */
export const areComplementary = (
  run: FigureRun,
  places: readonly number[],
  totalWords: string,
): boolean => {
  const [first, second] = places
  if (first === undefined || second === undefined || places.length !== 2) return false
  const [a, b] = [labelOf(run, first), labelOf(run, second)]
  if (a !== '' && (denies(a, b) || denies(b, a))) return true
  return complements.some(([one, other]) => {
    const [left, right] = one.test(a) && other.test(b) ? [one, other] : [other, one]
    if (!left.test(a) || !right.test(b)) return false
    const rests = [a.replace(left, ''), b.replace(right, '')].map((rest) =>
      rest.replaceAll(/居民|对象|人员|家庭|户数|人数|性|有|为|供养|的|约|救助|共/g, ''),
    )
    return rests.every((rest) => rest === '' || totalWords.includes(rest))
  })
}
