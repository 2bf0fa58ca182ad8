import {
  type Dataset,
  endTogether,
  type Goal,
  type PeriodRecord,
  periodPhrases,
  yearOf,
} from '@jibao/data-model'
import { type ChartNode, printDate } from '@jibao/document'
import {
  type GoalProgress,
  type IndicatorProgress,
  indexObservations,
  isMeasurable,
  type ProgrammeProgress,
  type Progress,
  type Summary,
  statusWords,
} from '@jibao/quarter-progress'
import type { DataOf } from '../shape.ts'
import { attainmentChart } from './attainment-chart.ts'
import { actualValue, attainmentValue, countValue } from './figures.ts'
import { milestoneWords } from './milestone-words.ts'
import { type FigureSource, narrativeParagraphs } from './narrative-paragraphs.ts'
import { otherDay } from './other-day.ts'
import { attainmentPhrase, lastYearPhrase, pacePhrase, previousPhrase } from './phrases.ts'
import type {
  goalShape,
  indicatorShape,
  ProgrammeProgressModel,
} from './programme-progress-shape.ts'
import { progressTable } from './progress-table.ts'
import { quarterTable } from './quarter-table.ts'
import { targetText } from './target-text.ts'

/** Everything that a report on a programme's progress draws on. */
export interface ReportData {
  readonly dataset: Dataset
  readonly progress: Progress
  /** Programme id. */
  readonly programme: string
  /** Department ids and names as the workspace gives them. */
  readonly issuer: string
  /** 发文机关标志 of a document; the issuer's name and 文件 when absent. */
  readonly mark?: string
  readonly addressees: readonly string[]
  readonly copyTo: readonly string[]
  /** With `issued`: a report is dated. */
  readonly record: PeriodRecord & { readonly issued: string }
}

type Naming = (department: string) => string

const indicatorModel = (
  progress: IndicatorProgress,
  { lead }: Goal,
  nameOf: Naming,
): DataOf<typeof indicatorShape> => {
  const { indicator, period, observation, target, status } = progress
  return {
    name: indicator.name,
    ownLead: indicator.lead === undefined || indicator.lead === lead ? '' : nameOf(indicator.lead),
    asOf: otherDay(observation),
    target: targetText(target),
    actual: actualValue(indicator, period, observation),
    attainment: attainmentValue(progress),
    status: statusWords[status],
    milestone:
      observation?.reading.kind === 'milestone'
        ? milestoneWords[observation.reading.state]
        : status === 'completed' && indicator.accrual === 'milestone'
          ? milestoneWords.done
          : '',
    hasFigure: progress.actual !== null,
    isMilestone: indicator.accrual === 'milestone',
    isMeasurable: isMeasurable(target),
    attainmentPhrase: attainmentPhrase(progress),
    pacePhrase: pacePhrase(progress),
    previousPhrase: previousPhrase(progress),
    lastYearPhrase: lastYearPhrase(progress),
  }
}

const isLate = ({ status }: { readonly status: GoalProgress['status'] }): boolean =>
  status === 'behind' || status === 'not-started'

const goalModel = (
  progress: GoalProgress,
  source: FigureSource,
  nameOf: Naming,
): DataOf<typeof goalShape> => {
  const { goal, indicators, narrative, status } = progress
  const modelOf = (one: IndicatorProgress) => indicatorModel(one, goal, nameOf)
  const isStated = ({ indicator, actual, status: own }: IndicatorProgress): boolean =>
    indicator.accrual === 'milestone'
      ? own !== 'not-reported' && own !== 'not-due'
      : actual !== null
  return {
    number: String(goal.number),
    title: goal.title,
    text: goal.text.replace(/[。；;]$/, ''),
    lead: nameOf(goal.lead),
    supporting: goal.supporting.map(nameOf),
    status: statusWords[status],
    isLate: isLate(progress),
    isReported: narrative !== undefined || indicators.some(isStated),
    reported: indicators.filter(isStated).map(modelOf),
    late: indicators.filter(isLate).map(modelOf),
    missing: indicators
      .filter((one) => one.status === 'not-reported' && isMeasurable(one.target))
      .map(({ indicator }) => indicator.name),
    remarks: narrativeParagraphs(narrative, source),
  }
}

/** Ids of those who answer for the indicators of a kind, or for the goal when it has none such. */
const answerableFor = (
  { goal, indicators }: GoalProgress,
  keep: (one: Pick<IndicatorProgress, 'status'>) => boolean,
): readonly string[] => {
  const leads = indicators.filter(keep).map(({ indicator }) => indicator.lead ?? goal.lead)
  return leads.length === 0 ? [goal.lead] : leads
}

const summaryModel = (summary: Summary, scope: string): ProgrammeProgressModel['summary'] => {
  const count = (number: number, name: string) =>
    countValue(number, { id: `${scope}:${name}`, label: `${scope} ${name}`, unit: '项' })
  return {
    total: count(summary.total, '年度目标数'),
    done: count(summary.done, '已完成目标数'),
    onSchedule: count(summary.onSchedule, '达到序时目标数'),
    late: count(summary.late, '滞后目标数'),
    notReported: count(summary.notReported, '未报送目标数'),
    qualitative: count(summary.qualitative, '定性目标数'),
    notDue: count(summary.notDue, '未到期目标数'),
    hasDone: summary.done > 0,
    hasOnSchedule: summary.onSchedule > 0,
    hasLate: summary.late > 0,
    hasNotReported: summary.notReported > 0,
    hasQualitative: summary.qualitative > 0,
    hasNotDue: summary.notDue > 0,
  }
}

const noChart: ChartNode = { type: 'chart', kind: 'bar', title: '', alternative: '', data: [] }

/** @throws RangeError when the programme is not in the dataset: callers have resolved it */
export const programmeProgressModel = (data: ReportData): ProgrammeProgressModel => {
  const { dataset, progress, record: dates } = data
  const { period } = progress
  const found = progress.programmes.find(({ programme }) => programme.id === data.programme)
  if (found === undefined) throw new RangeError(`no programme ${data.programme}`)
  const { programme, goals, summary }: ProgrammeProgress = found

  const names = new Map(dataset.departments.map(({ id, name }) => [id, name]))
  const nameOf: Naming = (id) => names.get(id) ?? id
  const source: FigureSource = {
    indicators: progress.indicators,
    observations: indexObservations(dataset),
  }
  const models = new Map(goals.map((goal) => [goal, goalModel(goal, source, nameOf)]))
  const select = (keep: (goal: GoalProgress) => boolean) =>
    goals.filter(keep).flatMap((goal) => models.get(goal) ?? [])
  const leadsOf = (keep: (one: Pick<GoalProgress, 'status'>) => boolean): readonly string[] => [
    ...new Set(goals.filter(keep).flatMap((goal) => answerableFor(goal, keep).map(nameOf))),
  ]
  const statements = dataset.narratives.filter(
    ({ about, period: written }) =>
      about.kind === 'programme' &&
      about.programme === programme.id &&
      endTogether(written, period),
  )
  // The half-year and its second quarter may both have one: the report's own period goes first.
  const statement = statements.find((one) => one.period === period) ?? statements[0]
  const phrases = periodPhrases(period)
  const quarterTableTitle = `${phrases.full}“${programme.name}”专项指标分季度明细表`
  const tableTitle = `${phrases.full}“${programme.name}”专项年度目标进展情况表`
  const chart = attainmentChart(goals, {
    period,
    title: `${phrases.full}“${programme.name}”专项指标完成率`,
  })

  return {
    programme: { name: programme.name, text: programme.text ?? '', lead: nameOf(programme.lead) },
    period: { ...phrases, year: `${yearOf(period)}年` },
    issuer: nameOf(data.issuer),
    addressees: data.addressees,
    copyTo: data.copyTo,
    date: printDate(dates.issued),
    documentNumber: dates.documentNumber ?? '',
    summary: summaryModel(summary, `“${programme.name}”${phrases.full}`),
    statements: narrativeParagraphs(statement, source),
    goals: select(() => true),
    done: select(({ status }) => status === 'completed' || status === 'exceeded'),
    onSchedule: select(({ status }) => status === 'on-schedule'),
    late: select(isLate),
    notReported: select(({ status }) => status === 'not-reported'),
    qualitative: select(({ status }) => status === 'qualitative'),
    notDue: select(({ status }) => status === 'not-due'),
    lateLeads: leadsOf(isLate),
    notReportedLeads: leadsOf(({ status }) => status === 'not-reported'),
    hasChart: chart !== null,
    chart: chart ?? noChart,
    tableTitle,
    table: progressTable(goals, {
      period,
      caption: tableTitle,
      departmentName: nameOf,
    }),
    quarterTableTitle,
    quarterTable: quarterTable(goals, {
      period,
      caption: quarterTableTitle,
      departmentName: nameOf,
      observations: source.observations,
    }),
  }
}
