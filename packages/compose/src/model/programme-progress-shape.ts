import { block, type DataOf, flag, inlines, listOf, record, text, value } from '../shape.ts'

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

/** Data for reports on one programme at the end of one period. */
export const programmeProgressShape = record({
  programme: record({ name: text, text, lead: text }),
  period: record({ full: text, short: text, cumulative: text, asOf: text, year: text }),
  issuer: text,
  addressees: listOf(text),
  copyTo: listOf(text),
  date: text,
  documentNumber: text,
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
  hasChart: flag,
  chart: block,
  tableTitle: text,
  table: block,
  quarterTableTitle: text,
  /** Every indicator quarter by quarter, by category and department. */
  quarterTable: block,
})

export type ProgrammeProgressModel = DataOf<typeof programmeProgressShape>
