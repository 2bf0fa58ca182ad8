import { periodEnd, periodPhrases, previousPeriod } from '@jibao/data-model'
import type { Check } from '../../check.ts'
import { atObservation, wordsOf } from './at-record.ts'
import { historiesOf } from './history.ts'

/** A day after the period's end, or in another year, is refused when the files are read. */
export const asOf: Check = {
  meta: {
    code: 'DATA_AS_OF',
    name: '数据截止日期在本期之内',
    basis: '一期的数据截止于本期之内；截止于上一期末及以前的，是上一期的数',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      for (const observation of observations) {
        const { period, asOf: day } = observation
        const end = periodEnd(previousPeriod(period))
        if (day > end && day <= periodEnd(period)) continue
        yield {
          at: atObservation(observation),
          verdict: 'fails',
          message: `“${indicator.name}”${periodPhrases(period).full}的数截至${day}，不在这一期之内`,
          hint: `请改用截至本期（${end} 之后至 ${periodEnd(period)}）的数，或改正 asOf`,
          stated: wordsOf(observation),
        }
      }
    }
  },
}
