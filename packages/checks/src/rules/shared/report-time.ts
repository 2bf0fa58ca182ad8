import { lastMonthOf, type Period, yearOf } from '@jibao/data-model'
import type { Reading } from '../../prose/reading.ts'

/** At the end of which month a draft reports. */
export interface ReportTime {
  readonly year: number
  /** 1–12. */
  readonly month: number
}

/** A title and the line below it. */
const opening = 200

const monthsOfQuarter = 3
const lastMonth = 12

/** What was asked for; else what the draft itself begins with: 2024年三季度…情况通报. */
export const reportTime = (
  { times }: Reading,
  period: Period | undefined,
): ReportTime | undefined => {
  if (period !== undefined) return { year: yearOf(period), month: lastMonthOf(period) }
  for (const { start, year, month, quarter, relation } of times) {
    if (start > opening) return undefined
    if (typeof year !== 'number' || relation === 'by') continue
    const last = month ?? (quarter === undefined ? lastMonth : quarter * monthsOfQuarter)
    return { year, month: last }
  }
  return undefined
}
