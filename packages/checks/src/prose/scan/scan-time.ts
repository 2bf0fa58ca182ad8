import { chineseNumber } from './chinese-number.ts'
import type { TimeMark } from './mark.ts'
import { matchAt } from './match-at.ts'

const lead = /(?:(?<asOf>截至|截止(?:到|至)?|截(?=\d))|(?<by>到|至)|(?<since>自从?|从)) ?/y
const year =
  /(?<year>(?:19|20)\d{2}) ?年(?:度|份)?|(?<chinese>[一二][〇零一二三四五六七八九]{3})年(?:度|份)?|(?<self>今年|本年度?|当年|全年(?!龄))|(?<last>去年|上年度?|上一年度?)/y
const isoDay =
  /(?<year>(?:19|20)\d{2})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)(?: \d{1,2}:\d{2}(?::\d{2})?)?/y
const bareYears = /(?<first>(?:19|20)\d{2})年?[-—–～至到]{1,2}(?<year>(?:19|20)\d{2})年(?:度|份)?/y
const months =
  / ?(?<from>\d{1,2}|[一二三四五六七八九十]{1,2})月?(?:份)? ?(?:[-—–～]{1,2}|至|到) ?(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|底|末)?/y
const month =
  / ?(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?<day>\d{1,2})[日号]|份?(?<edge>底|末|初|中旬|上旬|下旬|中)?份?)/y
const quarter =
  / ?(?:(?<quarter>第?[一二三四1-4])季度?(?:末|底)?|前(?<first>[二两三23])个?季度|(?<half>[上下]半年)|(?<edge>[年]?(?:底|末)))/y
const tail = /(?<same>同期)|(?<since>以来|起)/y
const ahead = /[之以]?前(?![期三两一二四\d])/y
const bare =
  /(?<now>截至目前|截止目前|截至当前|截止当前|截至今日|目前)|(?<month>本月|当月)|(?<quarter>本季度|当季)|“?十[一二三四五]五”?(?:规划)?(?:时期|期间|期末|末)/y

/** Months have 12, days 31. */
const within = (value: number | undefined, most: number): value is number =>
  value !== undefined && value >= 1 && value <= most

const readNumber = (written: string | undefined): number | undefined => {
  if (written === undefined) return undefined
  return /^\d/.test(written) ? Number(written) : chineseNumber(written)
}

type Parts = Omit<TimeMark, 'type' | 'start' | 'end' | 'text'>

interface Core {
  readonly end: number
  readonly parts: Parts
}

const lastOfQuarter = (value: number): number => value * 3

const withinYear = (plain: string, at: number, hasYear: boolean): Core | undefined => {
  const span = matchAt(months, plain, at)?.groups
  const spanEnd = months.lastIndex
  const fromMonth = readNumber(span?.from)
  const lastMonth = readNumber(span?.month)
  if (span !== undefined && within(fromMonth, 12) && within(lastMonth, 12)) {
    return { end: spanEnd, parts: { fromMonth, month: lastMonth, relation: 'during' } }
  }
  const single = matchAt(month, plain, at)?.groups
  const singleEnd = month.lastIndex
  const value = readNumber(single?.month)
  if (single !== undefined && within(value, 12)) {
    const day = readNumber(single.day)
    return {
      end: singleEnd,
      parts: { month: value, ...(within(day, 31) ? { day } : {}) },
    }
  }
  const part = matchAt(quarter, plain, at)?.groups
  const partEnd = quarter.lastIndex
  if (part === undefined) return undefined
  const number = readNumber(part.quarter?.replace('第', ''))
  if (number !== undefined) {
    const parts = { quarter: number, fromMonth: number * 3 - 2, month: lastOfQuarter(number) }
    return { end: partEnd, parts: { ...parts, relation: 'during' } }
  }
  const first = readNumber(part.first)
  if (first !== undefined) {
    return {
      end: partEnd,
      parts: { fromMonth: 1, month: lastOfQuarter(first), relation: 'during' },
    }
  }
  if (part.half !== undefined) {
    const parts = part.half === '上半年' ? { fromMonth: 1, month: 6 } : { fromMonth: 7, month: 12 }
    return { end: partEnd, parts: { ...parts, relation: 'during' } }
  }
  return hasYear || part.edge?.startsWith('年') === true
    ? { end: partEnd, parts: { month: 12 } }
    : undefined
}

const coreAt = (plain: string, at: number): Core | undefined => {
  const years = matchAt(bareYears, plain, at)?.groups
  if (years !== undefined) {
    const [fromYear, last] = [Number(years.first), Number(years.year)]
    if (fromYear === last) {
      return { end: bareYears.lastIndex, parts: { year: last, relation: 'during' } }
    }
    if (fromYear < last) {
      return { end: bareYears.lastIndex, parts: { year: last, fromYear, relation: 'during' } }
    }
  }
  const day = matchAt(isoDay, plain, at)?.groups
  if (day !== undefined) {
    const [m, d] = [Number(day.month), Number(day.day)]
    if (within(m, 12) && within(d, 31)) {
      return { end: isoDay.lastIndex, parts: { year: Number(day.year), month: m, day: d } }
    }
  }
  const named = matchAt(year, plain, at)?.groups
  if (named === undefined) return withinYear(plain, at, false)
  const yearEnd = year.lastIndex
  const value: TimeMark['year'] =
    named.self !== undefined
      ? 'this'
      : named.last !== undefined
        ? 'last'
        : (readNumber(named.year ?? named.chinese) ?? 'this')
  const inner = withinYear(plain, yearEnd, true)
  return inner === undefined
    ? { end: yearEnd, parts: { year: value } }
    : { end: inner.end, parts: { year: value, ...inner.parts } }
}

/** A year, quarter, month, day or span of them at `at`, with 截至, 到, 自 before it and 以来, 同期 behind it. */
export const scanTime = (plain: string, at: number): TimeMark | undefined => {
  const words = matchAt(bare, plain, at)?.groups
  if (words !== undefined) {
    const end = bare.lastIndex
    const relation = words.now === undefined ? 'during' : 'as-of'
    return { type: 'time', start: at, end, text: plain.slice(at, end), relation }
  }
  const head = /[达高加少降升长整增提大]/.test(plain.charAt(at - 1))
    ? null
    : matchAt(lead, plain, at)
  const start = at + (head?.[0].length ?? 0)
  const core = coreAt(plain, start)
  if (core === undefined) return undefined
  const back = matchAt(tail, plain, core.end)?.groups
  const end = back === undefined ? core.end : tail.lastIndex
  const { asOf, by, since } = head?.groups ?? {}
  const relation: TimeMark['relation'] =
    asOf !== undefined
      ? 'as-of'
      : back?.since !== undefined || since !== undefined
        ? 'since'
        : by !== undefined || matchAt(ahead, plain, end) !== null
          ? 'by'
          : core.parts.relation
  return {
    type: 'time',
    start: at,
    end,
    text: plain.slice(at, end),
    ...core.parts,
    ...(relation === undefined ? {} : { relation }),
  }
}

/** What a mention of time can begin with. */
export const mayBeginTime = /[截到至自从今本当全去上下前第一二三四五六七八九十目年“\d]/
