import { endTogether, type Narrative, type Programme, periodPhrases } from '@jibao/data-model'
import { type GoalProgress, type IndicatorProgress, summarise } from '@jibao/quarter-progress'
import { categoryModels } from './category-models.ts'
import { figureBlocks } from './figure-blocks.ts'
import { figureModel } from './figure-model.ts'
import { goalModel, isLate } from './goal-model.ts'
import { manuscriptModel } from './manuscript-model.ts'
import { narrativeParagraphs } from './narrative-paragraphs.ts'
import { type Makers, onDemand } from './on-demand.ts'
import type { ProgrammeProgressModel } from './programme-progress-shape.ts'
import type { ReportData } from './report-data.ts'
import { reportHeadMakers } from './report-head.ts'
import { scopeOf } from './report-scope.ts'
import { summaryModel } from './summary-model.ts'

/** Ids of those who answer for the indicators of a kind, or for the goal when it has none such. */
const answerableFor = (
  { goal, indicators }: GoalProgress,
  keep: (one: Pick<IndicatorProgress, 'status'>) => boolean,
): readonly string[] => {
  const leads = indicators.filter(keep).map(({ indicator }) => indicator.lead ?? goal.lead)
  return leads.length === 0 ? [goal.lead] : leads
}

/** The half-year and its second quarter may both have one: the report's own period goes first. */
const statementOn = (
  { id }: Programme,
  { dataset, progress: { period } }: ReportData,
): Narrative | undefined => {
  const written = dataset.narratives.filter(
    ({ about, period: own }) =>
      about.kind === 'programme' && about.programme === id && endTogether(own, period),
  )
  return written.find((one) => one.period === period) ?? written[0]
}

/**
 * The data of a report; a template pays only for what it asks for.
 * @throws RangeError for an unknown programme: callers have resolved it
 */
export const programmeProgressModel = (data: ReportData): ProgrammeProgressModel =>
  onDemand(programmeProgressMakers(data))

/** Likewise, to go with makers of other data. */
export const programmeProgressMakers = (data: ReportData): Makers<ProgrammeProgressModel> => {
  const scope = scopeOf(data)
  const { programme, goals, period, departmentName, fullName } = scope
  const made = onDemand({
    goals: () => new Map(goals.map((goal) => [goal, goalModel(goal, scope)])),
  })
  const select = (keep: (goal: GoalProgress) => boolean) => () =>
    goals.filter(keep).flatMap((goal) => made.goals.get(goal) ?? [])
  const leadsOf = (keep: (one: Pick<GoalProgress, 'status'>) => boolean) => [
    ...new Set(goals.filter(keep).flatMap((goal) => answerableFor(goal, keep))),
  ]
  const isNotReported = ({ status }: Pick<GoalProgress, 'status'>) => status === 'not-reported'
  const phrases = periodPhrases(period)
  const figures = figureBlocks(scope)

  return {
    ...reportHeadMakers(data, programme, period),
    summary: () => summaryModel(summarise(goals), `“${programme.name}”${phrases.full}`),
    statements: () => narrativeParagraphs(statementOn(programme, data), scope),
    goals: select(() => true),
    done: select(({ status }) => status === 'completed' || status === 'exceeded'),
    onSchedule: select(({ status }) => status === 'on-schedule'),
    late: select(isLate),
    notReported: select(isNotReported),
    qualitative: select(({ status }) => status === 'qualitative'),
    notDue: select(({ status }) => status === 'not-due'),
    lateLeads: () => leadsOf(isLate).map(departmentName),
    notReportedLeads: () => leadsOf(isNotReported).map(departmentName),
    notReportedAddressees: () => leadsOf(isNotReported).map(fullName),
    categories: () => categoryModels(scope),
    ...manuscriptModel(data, scope, figures),
    ...figureModel(scope, figures),
  }
}
