import { z } from 'zod'

/**
 * A reporting period: a year, a half-year or a quarter, as `2024`, `2024-H1`, `2024-Q2`.
 * Figures "for" a period are as of its last day, so `2024-H1` and `2024-Q2` share their year-to-date figures.
 */
export type Period = `${number}` | `${number}-H${1 | 2}` | `${number}-Q${1 | 2 | 3 | 4}`

const pattern = /^(?<year>(?:19|20)\d{2})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])))?$/

export const periodSchema = z.string().regex(pattern).meta({
  description: '报告期：年 2024、半年 2024-H1、季度 2024-Q2',
}) as unknown as z.ZodType<Period>

const isPeriod = (text: string): text is Period => pattern.test(text)

const chineseQuarters: Readonly<Record<string, string>> = {
  一: 'Q1',
  二: 'Q2',
  三: 'Q3',
  四: 'Q4',
}

/** Also reads `2024Q2`, `2024q2`, 2024年二季度, 2024年第二季度, 2024年上半年, 2024年. */
export const parsePeriod = (text: string): Period | undefined => {
  const plain = text.trim().toUpperCase()
  if (isPeriod(plain)) return plain
  const compact = plain.replace(/^(\d{4})([HQ]\d)$/, '$1-$2')
  if (isPeriod(compact)) return compact
  const chinese =
    /^(?<year>\d{4})年(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?:全年|度)?)$/.exec(
      plain,
    )
  if (chinese?.groups === undefined) return undefined
  const { year = '', quarter, half } = chinese.groups
  const part =
    quarter !== undefined
      ? `-${chineseQuarters[quarter] ?? `Q${quarter}`}`
      : half !== undefined
        ? `-H${half === '上' ? 1 : 2}`
        : ''
  const period = `${year}${part}`
  return isPeriod(period) ? period : undefined
}

interface Parts {
  readonly year: number
  readonly kind: 'year' | 'half' | 'quarter'
  /** 1-based within the year; 1 for a year. */
  readonly index: number
  readonly monthsEach: number
  /** `YYYY-MM-DD`. */
  readonly end: string
}

/** There are few periods, and everything that is looked up is looked up by one. */
const known = new Map<Period, Parts>()

const partsOf = (period: Period): Parts => {
  const parts = known.get(period)
  if (parts !== undefined) return parts
  const read = readParts(period)
  known.set(period, read)
  return read
}

const readParts = (period: Period): Parts => {
  const groups = pattern.exec(period)?.groups
  if (groups === undefined) throw new RangeError(`not a period: ${period}`)
  const { year, quarter, half } = groups
  const kind = quarter !== undefined ? 'quarter' : half !== undefined ? 'half' : 'year'
  const index = Number(quarter ?? half ?? 1)
  const monthsEach = { quarter: 3, half: 6, year: 12 }[kind]
  const month = index * monthsEach
  const day = month === 6 || month === 9 ? 30 : 31
  const end = `${year}-${String(month).padStart(2, '0')}-${day}`
  return { year: Number(year), kind, index, monthsEach, end }
}

const periodOf = ({ year, kind, index }: Pick<Parts, 'year' | 'kind' | 'index'>): Period => {
  const period = kind === 'year' ? `${year}` : `${year}-${kind === 'half' ? 'H' : 'Q'}${index}`
  if (!isPeriod(period)) throw new RangeError(`no period ${period}`)
  return period
}

export const yearOf = (period: Period): number => partsOf(period).year

/** Last month of the period, 1–12: so many months of the year have gone by at its end. */
export const lastMonthOf = (period: Period): number => {
  const { index, monthsEach } = partsOf(period)
  return index * monthsEach
}

/** Last day of the period, `YYYY-MM-DD`. */
export const periodEnd = (period: Period): string => partsOf(period).end

export const isYearOver = (period: Period): boolean => lastMonthOf(period) === 12

/** By end, then the longer first, so that sorting gives reading order; 0 for the same period only. */
export const comparePeriods = (a: Period, b: Period): number => {
  const [left, right] = [partsOf(a), partsOf(b)]
  return (
    left.year - right.year ||
    left.index * left.monthsEach - right.index * right.monthsEach ||
    right.monthsEach - left.monthsEach
  )
}

/** Whether figures of one period are figures of the other: both end on the same day. */
export const endTogether = (a: Period, b: Period): boolean => periodEnd(a) === periodEnd(b)

/** The period of the same length just before. */
export const previousPeriod = (period: Period): Period => {
  const { year, kind, index } = partsOf(period)
  const count = { year: 1, half: 2, quarter: 4 }[kind]
  return index > 1
    ? periodOf({ year, kind, index: index - 1 })
    : periodOf({ year: year - 1, kind, index: count })
}

export const samePeriodLastYear = (period: Period): Period => {
  const { year, kind, index } = partsOf(period)
  return periodOf({ year: year - 1, kind, index })
}

/** The quarters of the period's year up to its end: `2024-Q3` and `2024-H1` give three and two. */
export const quartersSoFar = (period: Period): readonly Period[] =>
  Array.from({ length: lastMonthOf(period) / 3 }, (_, index) =>
    periodOf({ year: yearOf(period), kind: 'quarter', index: index + 1 }),
  )

const ordinals = ['一', '二', '三', '四'] as const

/** What Chinese official prose calls a period. */
export interface PeriodPhrases {
  /** 2024年二季度 / 2024年上半年 / 2024年 */
  readonly full: string
  /** 二季度 / 上半年 / 全年 */
  readonly short: string
  /** The year up to the period's end: 一季度 / 上半年 / 前三季度 / 全年 */
  readonly cumulative: string
  /** 截至6月底; at the year's end 截至12月底 */
  readonly asOf: string
}

export const periodPhrases = (period: Period): PeriodPhrases => {
  const { year, kind, index } = partsOf(period)
  const short =
    kind === 'quarter'
      ? `${ordinals[index - 1]}季度`
      : kind === 'half'
        ? `${index === 1 ? '上' : '下'}半年`
        : '全年'
  const month = lastMonthOf(period)
  const cumulative = { 3: '一季度', 6: '上半年', 9: '前三季度', 12: '全年' }[month] ?? short
  return {
    full: kind === 'year' ? `${year}年` : `${year}年${short}`,
    short,
    cumulative,
    asOf: `截至${month}月底`,
  }
}
