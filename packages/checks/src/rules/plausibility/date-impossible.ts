import { quote } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import { matchesIn, type WordMatch } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

/** Of each month, in a leap year. */
const longestDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysOf = (month: number, year: number | undefined): number =>
  month === 2 && year !== undefined && !isLeap(year) ? 28 : (longestDays[month - 1] ?? 0)

/** What is wrong with a date; `undefined` when there is such a day. */
const faultOf = (year: number | undefined, month: number, day?: number): string | undefined => {
  if (month < 1 || month > 12) return `没有${month}月`
  if (day === undefined) return undefined
  const days = daysOf(month, year)
  if (day >= 1 && day <= days) return undefined
  const ofYear = month === 2 && days === 28 ? `${year}年` : ''
  return `${ofYear}${month}月只有${days}天`
}

/**
 * Dates as they are said. A month without a day counts as one only where a year or the beginning of a span stands
 * before it, or 份, 底 and their like behind: 18月龄 and 13月薪 are other things.
 */
const saidDate =
  /(?<![\d.])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})(?:日|号(?![楼文令线院门店]))|(?<mark>[份底末初]|[上中下]旬))?/g

const saidIn = (match: WordMatch): string | undefined => {
  const { year, month, day, mark } = match.groups
  const isEnd = /\d月?[至到—～-]$/.test(match.before)
  if ([year, day, mark].every((part) => part === undefined) && !isEnd) return undefined
  if (/^[龄薪]/.test(match.after)) return undefined
  return faultOf(
    year === undefined ? undefined : Number(year),
    Number(month),
    day === undefined ? undefined : Number(day),
  )
}

/** 2024-02-30, 2024.13.5, 2024/6/31; a number of a document may look alike, so nothing else may stand beside it. */
const shortDate =
  /(?<![\d\w.\-/号第])(?<year>(?:19|20)\d{2})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d\w.\-/号])/g

const quarter = /(?:第|\d{4}年)(?<quarter>[05-9五六七八九])季度/g

const found = (match: WordMatch, fault: string, verdict: Found['verdict']): Found => ({
  at: spot(match.reading, match),
  verdict,
  message: `日期${quote(match.written)}不存在：${fault}`,
  hint: '请核对日期',
  stated: match.written,
})

export const dateImpossible: Check = {
  meta: {
    code: 'DATE_IMPOSSIBLE',
    name: '日期存在',
    basis: '公历：一年十二个月、四个季度，各月天数一定',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const match of matchesIn(reading, saidDate)) {
        const fault = saidIn(match)
        if (fault !== undefined) yield found(match, fault, 'fails')
      }
      for (const match of matchesIn(reading, shortDate)) {
        const { year, month, day } = match.groups
        const fault = faultOf(Number(year), Number(month), Number(day))
        if (fault !== undefined) yield found(match, fault, 'uncertain')
      }
      for (const match of matchesIn(reading, quarter))
        yield found(match, '一年只有四个季度', 'fails')
    }
  },
}
