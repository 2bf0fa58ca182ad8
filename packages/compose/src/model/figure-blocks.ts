import { type Indicator, type ManuscriptBlock, periodPhrases, yearOf } from '@jibao/data-model'
import type { ChartNode, TableNode } from '@jibao/document'
import { type AssessmentScore, scoreAssessment } from '@jibao/quarter-progress'
import { assessmentTable } from './assessment-table.ts'
import { attainmentChart } from './attainment-chart.ts'
import { planTable } from './plan-table.ts'
import { progressTable } from './progress-table.ts'
import { quarterTable } from './quarter-table.ts'
import {
  chosenGoals,
  chosenProgress,
  namedIndicators,
  plannedIndicators,
  programmeIndicators,
  type ReportScope,
} from './report-scope.ts'
import { seriesTable, withSeries } from './series-table.ts'
import { partsChart, shareChart } from './share-chart.ts'
import { tableTitles } from './table-titles.ts'
import { quarterChart, yearChart } from './trend-chart.ts'
import { twoYearTable } from './two-year-table.ts'

type BlockOf<Kind extends ManuscriptBlock['kind']> = Extract<ManuscriptBlock, { kind: Kind }>

/** Which table, of which indicators, under which title; all that apply when none is named. */
export type TableWish = Omit<BlockOf<'table'>, 'kind' | 'origin'>
/** Which chart, likewise. */
export type ChartWish = Omit<BlockOf<'chart'>, 'kind' | 'origin'>

/** The tables and charts of a report; `undefined` where there is nothing to show. */
export interface FigureBlocks {
  table(wish: TableWish): TableNode | undefined
  chart(wish: ChartWish): ChartNode | undefined
}

export const figureBlocks = (scope: ReportScope): FigureBlocks => {
  const [tables, charts, titles] = [tablesOf(scope), chartsOf(scope), tableTitles(scope)]
  return {
    table: ({ table, indicators, title }) => tables[table](indicators, title ?? titles[table]),
    chart: ({ chart, indicators, title }) => charts[chart](indicators, title),
  }
}

/** What the year's self-assessment comes to at the period's end. */
export const assessmentScore = ({
  dataset,
  period,
  indicators,
}: ReportScope): AssessmentScore | undefined => {
  const assessment = dataset.assessments.find(({ year }) => year === yearOf(period))
  return assessment === undefined ? undefined : scoreAssessment(assessment, indicators)
}

/** A figure of a single year is no series. */
const leastOfSeries = 2

type MakeTable = (ids: readonly string[], caption: string) => TableNode | undefined

const tablesOf = (scope: ReportScope): Readonly<Record<TableWish['table'], MakeTable>> => ({
  progress: (ids, caption) => {
    const goals = chosenGoals(scope.goals, ids)
    return goals.length === 0 ? undefined : progressTable(goals, { ...scope, caption })
  },
  quarters: (ids, caption) => {
    const goals = chosenGoals(scope.goals, ids)
    return goals.length === 0 ? undefined : quarterTable(goals, { ...scope, caption })
  },
  'two-years': (_, caption) => twoYearTable(scope, caption),
  plan: (ids, caption) => {
    const indicators = ids.length > 0 ? namedIndicators(scope, ids) : plannedIndicators(scope)
    return planTable(indicators, scope, caption)
  },
  series: (ids, caption) => {
    const indicators =
      ids.length > 0
        ? namedIndicators(scope, ids)
        : withSeries(programmeIndicators(scope), leastOfSeries, scope)
    return seriesTable(indicators, scope, caption)
  },
  assessment: (ids, caption) => {
    const scores = assessmentScore(scope)
    return scores && assessmentTable(scores, scope, { caption, indicators: ids })
  },
})

type MakeChart = (ids: readonly string[], title: string | undefined) => ChartNode | undefined

const chartsOf = (scope: ReportScope): Readonly<Record<ChartWish['chart'], MakeChart>> => ({
  attainment: (ids, title = attainmentTitle(scope)) =>
    attainmentChart(chosenProgress(scope, ids), { period: scope.period, title }),
  quarters: (ids, title) => firstOf(scope, ids, (one) => quarterChart(one, scope, title)),
  years: (ids, title) => firstOf(scope, ids, (one) => yearChart(one, scope, title)),
  shares: (ids, title) =>
    ids.length > 1
      ? partsChart(namedIndicators(scope, ids), scope, title)
      : firstOf(scope, ids, (one) => shareChart(one, scope, title)),
})

const attainmentTitle = ({ period, programme }: ReportScope): string =>
  `${periodPhrases(period).full}“${programme.name}”专项指标完成率`

/** A chart of one indicator: of the first that it can be made of. */
const firstOf = (
  scope: ReportScope,
  ids: readonly string[],
  make: (indicator: Indicator) => ChartNode | undefined,
): ChartNode | undefined => {
  for (const one of ids.length > 0 ? namedIndicators(scope, ids) : programmeIndicators(scope)) {
    const chart = make(one)
    if (chart !== undefined) return chart
  }
  return undefined
}
