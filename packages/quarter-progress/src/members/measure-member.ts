import type { Programme } from '@jibao/data-model'
import { isMeasurable } from '../judge-status.ts'
import type { GoalProgress } from '../measure-goal.ts'
import type { IndicatorProgress } from '../measure-indicator.ts'
import type { ProgrammeProgress, Progress } from '../measure-progress.ts'
import { matchIndicator } from './match-indicator.ts'
import type { Member } from './member.ts'
import type { MemberScope } from './member-scope.ts'

/**
 * Whether a county has reported what it was asked for: everything, a part, nothing; `faulty` when its
 * workspace cannot be read, `not-asked` when its plan has nothing to report.
 */
export type Reporting = 'complete' | 'partly' | 'nothing' | 'faulty' | 'not-asked'

/** How many of a county's measurable goals stand where; the four counts add up to `measurable`. */
interface GoalCounts {
  readonly measurable: number
  /** 已完成 and 超额完成. */
  readonly done: number
  readonly onSchedule: number
  /** 滞后 and 未启动. */
  readonly late: number
  readonly notReported: number
}

export interface MemberProgress {
  readonly member: Member
  readonly reporting: Reporting
  /** What it has not reported: indicators by name, and goals without any by title. */
  readonly missing: readonly string[]
  readonly goals: GoalCounts
  /** Its programmes, where it has several and none is the province's: then all their goals are counted. */
  readonly programmes?: readonly Programme[]
}

const noGoals: GoalCounts = { measurable: 0, done: 0, onSchedule: 0, late: 0, notReported: 0 }

/**
 * How a county stands at the end of the period. It is asked for the indicators of the year's goals, and for
 * those that it shares with the province.
 * @param progress of its dataset; absent when that cannot be read
 */
export const measureMember = (
  member: Member,
  progress: Progress | undefined,
  scope: MemberScope,
): MemberProgress => {
  const { dataset } = member
  if (dataset === undefined || progress === undefined) {
    return { member, reporting: 'faulty', missing: [], goals: noGoals }
  }
  const programmes = programmesOf(progress, scope.programme)
  const goals = programmes.flatMap((one) => one.goals)
  const inGoals = goals.flatMap(({ indicators }) => indicators)
  const named = new Set(inGoals.map(({ indicator }) => indicator.id))
  const shared = scope.indicators.flatMap((wanted): readonly IndicatorProgress[] => {
    const match = matchIndicator(wanted, dataset.indicators)
    if (match.kind !== 'found' || named.has(match.indicator.id)) return []
    const found = progress.indicators.get(match.indicator.id)
    return found === undefined ? [] : [found]
  })
  const asked = [...inGoals, ...shared].filter(({ status }) => status !== 'not-due')
  const bare = goals.filter(({ indicators }) => indicators.length === 0)
  const missing = [
    ...asked.filter(isMissing).map(({ indicator }) => indicator.name),
    ...bare.filter(({ status }) => status === 'not-reported').map(({ goal }) => goal.title),
  ]
  const isSilent =
    asked.every(({ observation }) => observation === undefined) &&
    goals.every(({ narrative }) => narrative === undefined)
  const reporting =
    asked.length + bare.length === 0
      ? 'not-asked'
      : isSilent
        ? 'nothing'
        : missing.length > 0
          ? 'partly'
          : 'complete'
  return {
    member,
    reporting,
    missing: [...new Set(missing)],
    goals: countGoals(goals),
    ...(programmes.length > 1 ? { programmes: programmes.map((one) => one.programme) } : {}),
  }
}

/** What was recorded as —— has been answered. */
const isMissing = ({ status, observation }: IndicatorProgress): boolean =>
  status === 'not-reported' && observation === undefined

/** The programme that has the province's id, failing that its name; all where none has. */
const programmesOf = (
  { programmes }: Progress,
  { id, name }: Pick<Programme, 'id' | 'name'>,
): readonly ProgrammeProgress[] => {
  const own =
    programmes.find(({ programme }) => programme.id === id) ??
    programmes.find(({ programme }) => programme.name === name)
  return own === undefined ? programmes : [own]
}

/** Goals that figures or milestones decide, and have been able to by now. */
const countGoals = (goals: readonly GoalProgress[]): GoalCounts => {
  const count = (...statuses: readonly GoalProgress['status'][]): number =>
    goals.filter(
      ({ status, indicators }) =>
        statuses.includes(status) && indicators.some(({ target }) => isMeasurable(target)),
    ).length
  const counts = {
    done: count('completed', 'exceeded'),
    onSchedule: count('on-schedule'),
    late: count('behind', 'not-started'),
    notReported: count('not-reported'),
  }
  return {
    measurable: counts.done + counts.onSchedule + counts.late + counts.notReported,
    ...counts,
  }
}
