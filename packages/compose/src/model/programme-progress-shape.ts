import { block, blocks, type DataOf, flag, inlines, listOf, record, text, value } from '../shape.ts'
import { reportHead } from './report-head.ts'

export const indicatorShape = record({
  name: text,
  /** Who answers for it, when that is not the goal's lead; else empty. */
  ownLead: text,
  /** 6月20日, when its figure was taken on another day than the period's last; else empty. */
  asOf: text,
  target: text,
  actual: value,
  attainment: value,
  status: text,
  /** The state of a milestone in words; empty for figures. */
  milestone: text,
  hasFigure: flag,
  isMilestone: flag,
  /** Has a target that figures or a milestone can decide. */
  isMeasurable: flag,
  attainmentPhrase: inlines,
  pacePhrase: inlines,
  previousPhrase: inlines,
  lastYearPhrase: inlines,
})

export const goalShape = record({
  number: text,
  title: text,
  /** As the plan has it, without the final 。 */
  text,
  lead: text,
  supporting: listOf(text),
  status: text,
  isLate: flag,
  isReported: flag,
  /** With a figure or the state of a milestone. */
  reported: listOf(indicatorShape),
  /** Measurable, behind or not started. */
  late: listOf(indicatorShape),
  /** Measurable, but nothing stated; by name. */
  missing: listOf(text),
  remarks: listOf(inlines),
})

/** An indicator as a field of work tells of it. */
export const measureShape = record({
  ...indicatorShape.fields,
  /** Its name to stand before its figure: 临时救助 where 临时救助人次 would say 人次 twice. */
  subject: text,
  /** 2016年: the first with a figure, when that is an earlier one; else empty. */
  since: text,
  /** 由285元/月提高到420元/月，增长47.37%: since then. */
  movement: inlines,
  /** 其中城市2101人、农村10234人. */
  breakdown: inlines,
})

/** A field of work: the indicators of one category, of whatever goal. */
export const categoryShape = record({
  name: text,
  /** All that answer for any of them. */
  departments: listOf(text),
  /** Who answers for which of them, by name. */
  duties: listOf(record({ departments: listOf(text), names: listOf(text) })),
  /** With a figure or the state of a milestone; parts stand with their whole. */
  measures: listOf(measureShape),
  /** Those of them that have a target of the year. */
  targeted: listOf(measureShape),
  /** The others, by the first year that has a figure; the longest series first. */
  moved: listOf(record({ since: text, measures: listOf(measureShape) })),
  /** Those that have neither. */
  stated: listOf(measureShape),
  /** Measurable, but nothing stated; by name. */
  missing: listOf(text),
  /** What is to be reached, by the year that it is to be reached in. */
  plans: listOf(record({ year: text, targets: listOf(inlines) })),
})

/** Data for reports on one programme at the end of one period. */
export const programmeProgressShape = record({
  ...reportHead,
  summary: record({
    total: value,
    done: value,
    onSchedule: value,
    late: value,
    notReported: value,
    qualitative: value,
    notDue: value,
    hasDone: flag,
    hasOnSchedule: flag,
    hasLate: flag,
    hasNotReported: flag,
    hasQualitative: flag,
    hasNotDue: flag,
  }),
  /** What the bureau wrote about the programme as a whole. */
  statements: listOf(inlines),
  goals: listOf(goalShape),
  done: listOf(goalShape),
  onSchedule: listOf(goalShape),
  late: listOf(goalShape),
  notReported: listOf(goalShape),
  qualitative: listOf(goalShape),
  notDue: listOf(goalShape),
  /** Who answers for what is late. */
  lateLeads: listOf(text),
  /** Who answers for what was not reported. */
  notReportedLeads: listOf(text),
  /** Likewise, by their full names. */
  notReportedAddressees: listOf(text),
  categories: listOf(categoryShape),
  hasManuscript: flag,
  /** What the bureau wrote for this report. */
  manuscript: blocks,
  /** The tables that stand in the manuscript: the template need not annex them again. */
  inManuscript: record({
    table: flag,
    quarterTable: flag,
    twoYearTable: flag,
    planTable: flag,
    seriesTable: flag,
    assessmentTable: flag,
  }),
  hasChart: flag,
  chart: block,
  tableTitle: text,
  table: block,
  quarterTableTitle: text,
  /** Every indicator quarter by quarter, by category and department. */
  quarterTable: block,
  /** Whether both this year and the one before have goals. */
  hasLastYear: flag,
  twoYearTableTitle: text,
  /** The goals of two years side by side, and the progress of both by quarter. */
  twoYearTable: block,
  /** 2023—2027年: the years that have targets. */
  planSpan: text,
  hasPlan: flag,
  planTableTitle: text,
  /** Targets by year, and who answers for them. */
  planTable: block,
  /** 2016—2020年: the years that are over and have figures. */
  seriesSpan: text,
  /** Whether an indicator has figures of three years or more. */
  hasSeries: flag,
  seriesTableTitle: text,
  /** Figures by year. */
  seriesTable: block,
  hasAssessment: flag,
  assessmentTableTitle: text,
  /** The year's self-assessment. */
  assessmentTable: block,
  assessmentWeight: value,
  assessmentTotal: value,
})

export type ProgrammeProgressModel = DataOf<typeof programmeProgressShape>
