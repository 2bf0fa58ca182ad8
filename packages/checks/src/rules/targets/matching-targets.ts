import type { Figure, Reading } from '../../prose/reading.ts'
import { matchSubjects } from '../../prose/same-subject.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'
import { reportTime } from '../shared/report-time.ts'
import { isSameUnit, unitClass } from '../shared/same-unit.ts'
import { indexSubjects, type SubjectIndex } from '../shared/subject-index.ts'
import { haveOtherActs } from './acts-agree.ts'
import { type DraftTarget, draftTargets } from './draft-targets.ts'

/** What a figure may be measured against. */
interface TargetMatch {
  readonly targets: readonly DraftTarget[]
  /** Whether the words certainly name the same; else it is the only goal of its unit, in a shorter wording. */
  readonly isCertain: boolean
}

export interface TargetFinder {
  find(actual: Figure, reading: Reading): TargetMatch
  /** Every target of the draft in the same unit, whatever it is of. */
  all(actual: Figure, reading: Reading): readonly DraftTarget[]
}

/** Looks up targets in the drafts that are checked together; the one that reports comes first. */
export const targetFinder = remembered((readings: readonly Reading[]): TargetFinder => {
  const index = indexSubjects(readings.flatMap(draftTargets), ({ figure }) => figure.subject)
  return {
    all: (actual, reading) => targetsByUnit(reading).get(unitClass(actual)) ?? [],
    find: (actual, reading) => {
      const same = certain(index, actual, reading)
      return same.length > 0
        ? { targets: same, isCertain: same.every(({ year }) => isSureOfYear(year, actual)) }
        : { targets: onlyGoal(actual, reading), isCertain: false }
    },
  }
})

const certain = (
  index: SubjectIndex<DraftTarget>,
  actual: Figure,
  reading: Reading,
): readonly DraftTarget[] => {
  const found = index.find(actual.subject).filter((target) => isCandidate(target, actual, reading))
  const own = found.filter((target) => target.reading === reading)
  return own.length > 0 ? own : found
}

const targetsByUnit = remembered((reading: Reading) =>
  groupedBy(draftTargets(reading), ({ figure }) => unitClass(figure)),
)

/** 完成改造64户 where 困难家庭改造70户 is the only goal in 户. */
const onlyGoal = (actual: Figure, reading: Reading): readonly DraftTarget[] => {
  const ofUnit = targetsByUnit(reading).get(unitClass(actual)) ?? []
  const [only] = ofUnit
  if (only === undefined || ofUnit.length > 1 || !isCandidate(only, actual, reading)) return []
  return matchSubjects(only.figure.subject, actual.subject) === 'unsure' ? [only] : []
}

/** A goal without a year need not be the one of a year that is stated. */
const isSureOfYear = (year: number | undefined, { time }: Figure): boolean =>
  year !== undefined || time.year === undefined

const isCandidate = (
  { figure, reading, ...target }: DraftTarget,
  actual: Figure,
  own: Reading,
): boolean => {
  const stated = actual.time.year
  const year =
    target.year ?? (stated === undefined ? undefined : reportTime(reading, undefined)?.year)
  return (
    figure.clause !== actual.clause &&
    isSameUnit(figure, actual) &&
    !haveOtherActs(figure.subject, actual.subject) &&
    (reading === own || (target.year !== undefined && stated !== undefined)) &&
    (year === undefined || stated === undefined || year === stated)
  )
}
