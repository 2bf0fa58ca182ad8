export { differenceOf, rateOf } from './attainment.ts'
export { type Change, measureChange } from './change.ts'
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
export { figureOf, indexObservations, type ObservationIndex } from './observations.ts'
export type { Pace } from './pace.ts'
export { satisfiesTarget } from './satisfies-target.ts'
export { type Status, statusWords } from './status.ts'
export { type Summary, summarise } from './summarise.ts'
