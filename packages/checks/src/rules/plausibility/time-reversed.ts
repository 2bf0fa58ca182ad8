import { quote } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import { matchesIn, type WordMatch } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

const to = '(?:至|到|—|–|~|～|-|－){1,2}'

const yearSpan = new RegExp(
  `(?<![\\d.\\-/])(?<from>(?:19|20)\\d{2})年?${to}(?<to>(?:19|20)\\d{2})(?=年)`,
  'g',
)

const monthSpan = new RegExp(
  `(?<![\\d.\\-/])(?:(?<year>\\d{4})年)?(?<from>\\d{1,2})月?份?${to}(?:(?<toYear>\\d{4})年|(?<same>同年|当年))?(?<to>\\d{1,2})月(?!\\d)`,
  'g',
)

const daySpan = new RegExp(
  `(?<![\\d.\\-/])(?<month>\\d{1,2})月(?<from>\\d{1,2})日?${to}(?<to>\\d{1,2})日`,
  'g',
)

interface Judged {
  readonly verdict: Found['verdict']
  readonly why: string
}

const judgeYears = ({ groups }: WordMatch): Judged | undefined => {
  const [from, end] = [Number(groups.from), Number(groups.to)]
  if (from > end) return { verdict: 'fails', why: '起始年份晚于结束年份' }
  return from === end ? { verdict: 'uncertain', why: '起止年份相同' } : undefined
}

/** From October on, a span that ends by April runs into the next year: winter, the year's turn. */
const isOverWinter = (from: number, end: number): boolean => from >= 10 && end <= 4

const judgeMonths = ({ groups }: WordMatch): Judged | undefined => {
  const [from, end] = [Number(groups.from), Number(groups.to)]
  if (from > 12 || end > 12) return undefined
  const { year, toYear, same } = groups
  const why = '起始月份晚于结束月份'
  if (toYear !== undefined) {
    if (year === undefined || Number(year) < Number(toYear)) return undefined
    return Number(year) > Number(toYear) || from > end ? { verdict: 'fails', why } : undefined
  }
  if (from <= end) return undefined
  if (same !== undefined) return { verdict: 'fails', why }
  // A school year runs from September to June, and is called one.
  return isOverWinter(from, end) ? undefined : { verdict: 'uncertain', why }
}

const judgeDays = ({ groups }: WordMatch): Judged | undefined =>
  Number(groups.from) > Number(groups.to)
    ? { verdict: 'fails', why: '起始日期晚于结束日期' }
    : undefined

const spans = [
  [yearSpan, judgeYears],
  [monthSpan, judgeMonths],
  [daySpan, judgeDays],
] as const

/** Spans that are said to cross into another year, or that a school year or a season is made of. */
const crossesYears = /学年|学期|年度|跨年|冬|供暖|采暖|次年|翌年/

export const timeReversed: Check = {
  meta: {
    code: 'TIME_REVERSED',
    name: '起止时间有先后',
    basis: '时间先后：起始不晚于结束',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const [pattern, judge] of spans) {
        for (const match of matchesIn(reading, pattern)) {
          const judged = judge(match)
          if (judged === undefined) continue
          const beside = `${match.before.slice(-12)}${match.after.slice(0, 12)}`
          if (judged.verdict === 'uncertain' && crossesYears.test(beside)) continue
          yield {
            at: spot(reading, match),
            verdict: judged.verdict,
            message: `时间段${quote(match.written)}的${judged.why}`,
            hint: '请核对起止时间；跨年的请写明年份，如“10月至次年3月”',
            stated: match.written,
          }
        }
      }
    }
  },
}
