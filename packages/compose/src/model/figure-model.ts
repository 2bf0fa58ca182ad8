import { yearOf } from '@jibao/data-model'
import type { ChartNode, TableNode, ValueNode } from '@jibao/document'
import { assessmentScore, type FigureBlocks, type TableWish } from './figure-blocks.ts'
import { type Makers, onDemand } from './on-demand.ts'
import { planYears } from './plan-table.ts'
import type { ProgrammeProgressModel } from './programme-progress-shape.ts'
import { progressTable } from './progress-table.ts'
import { quarterTable } from './quarter-table.ts'
import { plannedIndicators, programmeIndicators, type ReportScope } from './report-scope.ts'
import { totalValue } from './score-values.ts'
import { seriesYears, withSeries } from './series-table.ts'
import { tableTitles } from './table-titles.ts'
import { hasGoalsOfTwoYears } from './two-year-table.ts'
import { yearSpan } from './year-span.ts'

// Stand where there is nothing to show, behind flags that say so.
const noChart: ChartNode = { type: 'chart', kind: 'bar', title: '', alternative: [], data: [] }
const noTable: TableNode = { type: 'table', columns: [], header: [], rows: [] }

/** Years that make a series worth a table of its own. */
const leastOfSeries = 3

type FigureModel = Pick<
  ProgrammeProgressModel,
  | 'hasChart'
  | 'chart'
  | 'tableTitle'
  | 'table'
  | 'quarterTableTitle'
  | 'quarterTable'
  | 'hasLastYear'
  | 'twoYearTableTitle'
  | 'twoYearTable'
  | 'planSpan'
  | 'hasPlan'
  | 'planTableTitle'
  | 'planTable'
  | 'seriesSpan'
  | 'hasSeries'
  | 'seriesTableTitle'
  | 'seriesTable'
  | 'hasAssessment'
  | 'assessmentTableTitle'
  | 'assessmentTable'
  | 'assessmentWeight'
  | 'assessmentTotal'
>

/** The tables and charts that a template can insert, of all indicators that apply. */
export const figureModel = (scope: ReportScope, figures: FigureBlocks): Makers<FigureModel> => {
  const titles = tableTitles(scope)
  const tableOf = (table: TableWish['table']) => () => figures.table({ table, indicators: [] })
  const made = onDemand({
    chart: () => figures.chart({ chart: 'attainment', indicators: [] }),
    plan: tableOf('plan'),
    series: tableOf('series'),
    assessment: tableOf('assessment'),
    indicators: () => programmeIndicators(scope),
  })
  return {
    hasChart: () => made.chart !== undefined,
    chart: () => made.chart ?? noChart,
    tableTitle: () => titles.progress,
    table: () => tableOf('progress')() ?? progressTable([], { ...scope, caption: titles.progress }),
    quarterTableTitle: () => titles.quarters,
    quarterTable: () =>
      tableOf('quarters')() ?? quarterTable([], { ...scope, caption: titles.quarters }),
    hasLastYear: () => hasGoalsOfTwoYears(scope),
    twoYearTableTitle: () => titles['two-years'],
    twoYearTable: () => tableOf('two-years')() ?? noTable,
    planSpan: () => yearSpan(planYears(plannedIndicators(scope), scope).targets),
    hasPlan: () => made.plan !== undefined,
    planTableTitle: () => titles.plan,
    planTable: () => made.plan ?? noTable,
    seriesSpan: () => yearSpan(seriesYears(made.indicators, scope)),
    hasSeries: () => withSeries(made.indicators, leastOfSeries, scope).length > 0,
    seriesTableTitle: () => titles.series,
    seriesTable: () => made.series ?? noTable,
    hasAssessment: () => made.assessment !== undefined,
    assessmentTableTitle: () => titles.assessment,
    assessmentTable: () => made.assessment ?? noTable,
    assessmentWeight: () => assessmentTotal(scope, 'weight'),
    assessmentTotal: () => assessmentTotal(scope, 'score'),
  }
}

const assessmentTotal = (scope: ReportScope, of: 'weight' | 'score'): ValueNode => {
  const scores = assessmentScore(scope)
  return scores === undefined
    ? { type: 'value', label: `${yearOf(scope.period)}年自评得分`, quantity: null }
    : totalValue(scores, of)
}
