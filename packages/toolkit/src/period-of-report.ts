import { lastMonthOf, type Period, yearOf } from '@jibao/data-model'
import type { ReportConfig } from '@jibao/sources'

/** Months that a report's period has. */
const months = { quarter: 3, 'half-year': 6, year: 12 } as const

/**
 * The period that a report made every so often has when the one asked for ends: at the end of
 * `2021-Q4`, a yearly report is about `2021`. `undefined` when none ends then.
 */
export const periodOfReport = (
  { every }: Pick<ReportConfig, 'every'>,
  asked: Period,
): Period | undefined => {
  if (every === undefined) return asked
  const index = lastMonthOf(asked) / months[every]
  if (!Number.isInteger(index)) return undefined
  const year = yearOf(asked)
  if (every === 'year') return `${year}`
  return (every === 'half-year' ? `${year}-H${index}` : `${year}-Q${index}`) as Period
}
