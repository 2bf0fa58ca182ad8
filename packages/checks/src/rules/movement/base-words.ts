import type { ReportTime } from '../shared/report-time.ts'

/** What a figure is compared with: 二季度末, 上年同期, 上年末, 2016年. */
export const baseWords =
  '(?:(?:20\\d\\d)年(?:(?:1[0-2]|[1-9])月[底末]|[底末])?|(?:上年度?|去年)(?:同期|[底末])?|上(?:一)?季度[底末]?|第?[一二三四]季度[底末]?|上半年[底末]?|(?:1[0-2]|[1-9])月[底末]|年初)'

const monthsOfQuarter = 3
const lastMonth = 12

const lastQuarter = ({ year, month }: ReportTime): ReportTime =>
  month <= monthsOfQuarter
    ? { year: year - 1, month: lastMonth }
    : { year, month: Math.floor((month - 1) / monthsOfQuarter) * monthsOfQuarter }

/** The end of a month that is not after the report: 三季度末 in a report of the first quarter is last year's. */
const inYear = (month: number, now: ReportTime): ReportTime => ({
  year: month < now.month ? now.year : now.year - 1,
  month,
})

/** At the end of which month that was, seen from a report; 上年 of a report within the year decides nothing. */
export const baseTime = (words: string, now: ReportTime): ReportTime | undefined => {
  const { year, month } =
    /^(?:(?<year>20\d\d)年)?(?:(?<month>\d{1,2})月)?/.exec(words)?.groups ?? {}
  if (year !== undefined) return { year: Number(year), month: Number(month ?? lastMonth) }
  if (month !== undefined) return inYear(Number(month), now)
  if (words.endsWith('同期')) return { year: now.year - 1, month: now.month }
  if (words === '年初') return { year: now.year - 1, month: lastMonth }
  if (/^(?:上年|去年)/.test(words)) {
    const isEnd = /[底末]$/.test(words) || now.month === lastMonth
    return isEnd ? { year: now.year - 1, month: lastMonth } : undefined
  }
  if (/^上一?季度/.test(words)) return lastQuarter(now)
  if (words.startsWith('上半年')) return inYear(lastMonth / 2, now)
  const quarter = '一二三四'.indexOf(/[一二三四]/.exec(words)?.[0] ?? '') + 1
  return quarter === 0 ? undefined : inYear(quarter * monthsOfQuarter, now)
}
