import {
  comparePeriods,
  endTogether,
  type Period,
  type PeriodRecord,
  periodEnd,
  periodPhrases,
} from '@jibao/data-model'
import type { Check, Found } from '../../check.ts'
import { isRecordedBy } from './history.ts'

const isQuarter = ({ period }: PeriodRecord): boolean => /Q[1-4]$/.test(period)

const quarterAfter = (period: Period): Period => {
  const { year = '', quarter = '' } = /^(?<year>\d+)-Q(?<quarter>\d)$/.exec(period)?.groups ?? {}
  const next = Number(quarter) + 1
  return (next > 4 ? `${Number(year) + 1}-Q1` : `${year}-Q${next}`) as Period
}

/** The quarters between two, without those two. */
const between = (first: Period, last: Period): readonly Period[] => {
  const quarters: Period[] = []
  for (
    let quarter = quarterAfter(first);
    periodEnd(quarter) < periodEnd(last);
    quarter = quarterAfter(quarter)
  ) {
    quarters.push(quarter)
  }
  return quarters
}

/** More than a year between two records is no gap but a new beginning. */
const longest = 3

const missing = (quarters: readonly Period[], { origin, period }: PeriodRecord): Found => {
  const names = quarters.map((quarter) => periodPhrases(quarter).full).join('、')
  return {
    at: { kind: 'data', origin, quote: period },
    verdict: 'fails',
    message: `${names}没有记录，而它前后的季度都有`,
    hint: `请补上 progress/${quarters[0]}.yaml；没有收到数据的，也请建立文件，写明情况`,
  }
}

export const periodMissing: Check = {
  meta: {
    code: 'DATA_PERIOD_MISSING',
    name: '各季度连续',
    basis: '按季度报告的，相邻两个有记录的季度之间不缺季度',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    const records = data.dataset.periods.filter(isRecordedBy(data.period))
    const quarters = records
      .filter(isQuarter)
      .toSorted((a, b) => comparePeriods(a.period, b.period))
    for (const [index, later] of quarters.entries()) {
      const earlier = quarters[index - 1]
      if (earlier === undefined) continue
      const gap = between(earlier.period, later.period).filter(
        (quarter) => !records.some(({ period }) => endTogether(period, quarter)),
      )
      if (gap.length > 0 && gap.length <= longest) yield missing(gap, later)
    }
  },
}
