export { differenceOf, rateOf, sumOf } from './attainment.ts'
export { type Change, measureChange } from './change.ts'
export type { Share } from './earned-share.ts'
export { isMeasurable } from './judge-status.ts'
export type { GoalProgress } from './measure-goal.ts'
export {
  type IndicatorProgress,
  measureIndicator,
  type QuarterFigure,
} from './measure-indicator.ts'
export {
  type DepartmentProgress,
  measureProgress,
  type ProgrammeProgress,
  type Progress,
} from './measure-progress.ts'
export { measureYears, type YearsProgress } from './measure-years.ts'
export type { MemberProgress, Reporting } from './members/measure-member.ts'
export { type MembersProgress, measureMembers } from './members/measure-members.ts'
export type { Member } from './members/member.ts'
export type { LeftOut, MemberFigure } from './members/member-figures.ts'
export type { MemberRange } from './members/member-range.ts'
export type { MemberTotal } from './members/member-total.ts'
export type { RankedMember } from './members/rank-members.ts'
export {
  figureOf,
  indexObservations,
  type KnownFigure,
  type ObservationIndex,
  type Term,
} from './observations.ts'
export type { Pace } from './pace.ts'
export { satisfiesTarget } from './satisfies-target.ts'
export { type AssessmentScore, type ItemScore, scoreAssessment } from './score-assessment.ts'
export { type Status, statusWords } from './status.ts'
export { type Summary, summarise } from './summarise.ts'
