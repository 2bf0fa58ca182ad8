import { periodPhrases, yearOf } from '@jibao/data-model'
import type { TableWish } from './figure-blocks.ts'
import { onDemand } from './on-demand.ts'
import { planYears } from './plan-table.ts'
import { plannedIndicators, programmeIndicators, type ReportScope } from './report-scope.ts'
import { seriesYears } from './series-table.ts'
import { yearSpan } from './year-span.ts'

/** What tables are called where nobody names them otherwise. */
export const tableTitles = (scope: ReportScope): Readonly<Record<TableWish['table'], string>> => {
  const { programme, period } = scope
  const { full } = periodPhrases(period)
  const name = `“${programme.name}”专项`
  const year = yearOf(period)
  const planned = () => planYears(plannedIndicators(scope), scope).targets
  const recorded = () => seriesYears(programmeIndicators(scope), scope)
  return onDemand({
    progress: () => `${full}${name}年度目标进展情况表`,
    quarters: () => `${full}${name}指标分季度明细表`,
    'two-years': () => `${name}${yearSpan([year - 1, year])}目标及进展对照表`,
    plan: () => `${name}${yearSpan(planned())}主要指标表`,
    series: () => `${name}${yearSpan(recorded())}主要数据表`,
    assessment: () => `${year}年度工作自评得分表`,
  })
}
