import type { Figure, Reading, TimeMention } from '../../prose/reading.ts'
import { countUpTo } from '../shared/count-up-to.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'
import type { ReportTime } from '../shared/report-time.ts'
import { tableQuarters } from './table-quarters.ts'

const lastMonth = 12

/** 比上年同期, 与二季度末: what a figure is compared with is not its own time. */
const isCompared = ({ plain }: Reading, { start }: TimeMention): boolean =>
  /[比较与同和]/.test(plain.charAt(start - 1))

const mentionsByPassage = remembered((reading: Reading) =>
  groupedBy(
    reading.times.filter((mention) => !isCompared(reading, mention)),
    ({ passage }) => passage,
  ),
)

/** Of prose: the last time that its sentence states before it, without those that it is compared with. */
const mentionOf = (reading: Reading, { clause, start }: Figure): TimeMention | undefined => {
  const mentions = mentionsByPassage(reading).get(clause.sentence.passage) ?? []
  const last = mentions[countUpTo(mentions, start, ({ end }) => end) - 1]
  return last !== undefined && last.start >= clause.sentence.start ? last : undefined
}

/** Ends of months only: what a span counts that does not begin in January is another number. */
const endOf = (
  { year, month, quarter, fromMonth, fromYear, relation, text }: TimeMention,
  now: ReportTime,
): ReportTime | undefined => {
  if (fromYear !== undefined || relation === 'since' || relation === 'by') return undefined
  const ofYear = typeof year === 'number' ? year : year === 'last' ? now.year - 1 : now.year
  const isEnd = relation === 'as-of' || /[底末]$/.test(text)
  if (!isEnd && quarter !== undefined && quarter > 1) return undefined
  if (!isEnd && fromMonth !== undefined && fromMonth > 1) return undefined
  if (month !== undefined) return isEnd || fromMonth === 1 ? { year: ofYear, month } : undefined
  return { year: ofYear, month: ofYear === now.year ? now.month : lastMonth }
}

const isNumberCell = (reading: Reading, { clause, start, end }: Figure): boolean => {
  const { start: from, end: to } = clause.sentence.passage
  return (
    reading.plain.slice(from, start).trim() === '' && reading.plain.slice(end, to).trim() === ''
  )
}

/** At the end of which month a figure stood so, and where that is said. */
export interface OwnTime extends ReportTime {
  /** `column` for a cell that holds nothing else, `words` for what a sentence dates, `report` for what has no time but the report's. */
  readonly from: 'column' | 'words' | 'report'
}

export const ownTime = (reading: Reading, figure: Figure, now: ReportTime): OwnTime | undefined => {
  const { passage } = figure.clause.sentence
  const { time } = figure
  const isCell = passage.kind === 'cell'
  if (isCell && time.from === 'table') {
    const year = time.year ?? now.year
    const quarter = tableQuarters(reading).get(passage)
    const month = time.month ?? quarter ?? (year === now.year ? now.month : lastMonth)
    if (isNumberCell(reading, figure)) return { year, month, from: 'column' }
    return quarter === undefined ? undefined : { year, month, from: 'words' }
  }
  if (isCell) {
    return time.from === 'nowhere' && isNumberCell(reading, figure)
      ? { ...now, from: 'report' }
      : undefined
  }
  const mention = mentionOf(reading, figure)
  const end = mention === undefined ? undefined : endOf(mention, now)
  if (mention !== undefined) return end === undefined ? undefined : { ...end, from: 'words' }
  return { ...now, from: 'report' }
}
