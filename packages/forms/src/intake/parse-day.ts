import { type Period, parsePeriod, periodEnd, yearOf } from '@jibao/data-model'
import { isDay, lastDayOf } from './calendar.ts'

interface DayReading {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Why it is not certain. */
  readonly doubt?: string
}

const ends = '月?[底末]'
const year = String.raw`(?<year>\d{4}|\d{2})`
const month = '(?<month>0?[1-9]|1[0-2])'
const day = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`

const days = [
  new RegExp(`^${year}[-./年]${month}[-./月]${day}[日号]?$`, 'u'),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  new RegExp(`^${month}[-./月]${day}[日号]?$`, 'u'),
] as const

const monthEnds = new RegExp(`^(?:${year}[-./年])?${month}${ends}$`, 'u')

const months = [
  new RegExp(`^(?:${year}[-./年])?${month}月份?$`, 'u'),
  new RegExp(String.raw`^(?<year>\d{4})[-./]${month}$`, 'u'),
] as const

/** Reads a day as people write it; `period` gives the year where none is written. */
export const parseDay = (written: string, period: Period): DayReading | undefined => {
  const text = plainOf(written)
  const ownYear = String(yearOf(period))
  const found = partsOf(text, days)
  if (found !== undefined) return readDay(found, ownYear)
  const end = partsOf(text, [monthEnds])
  if (end !== undefined) return { date: lastDayIn(end, ownYear) }
  const only = partsOf(text, months)
  if (only !== undefined) return { date: lastDayIn(only, ownYear), doubt: '没有写哪一日' }
  const named = /[季年]/u.test(text)
    ? parsePeriod(text.replace(/[底末]$/u, '').replace(/^(?!\d{4})/, `${ownYear}年`))
    : undefined
  return named === undefined ? undefined : { date: periodEnd(named) }
}

/** As written; a year may have two digits, or be missing. */
interface Parts {
  readonly year?: string | undefined
  readonly month: string
  readonly day: string
}

const partsOf = (text: string, shapes: readonly RegExp[]): Parts | undefined => {
  const groups = shapes.map((shape) => shape.exec(text)?.groups).find((one) => one !== undefined)
  return groups && { year: groups.year, month: groups.month ?? '', day: groups.day ?? '' }
}

const readDay = ({ year, month, day }: Parts, own: string): DayReading | undefined => {
  const date = [fullYear(year, own), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  if (!isDay(date)) return undefined
  return year?.length === 2 ? { date, doubt: '年份只写了两位' } : { date }
}

const lastDayIn = ({ year, month }: Parts, own: string): string =>
  lastDayOf(fullYear(year, own), month)

const fullYear = (written: string | undefined, own: string): string =>
  written?.length === 2 ? `${own.slice(0, 2)}${written}` : (written ?? own)

/** Half-width, without spaces, time of day, 截至 and the like. */
const plainOf = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(/\s+/g, '')
    .replace(/^(?:截至|截止到?|至|到)/u, '')
    .replace(/[止。.]$/u, '')
