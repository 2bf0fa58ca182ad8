import type { GoalProgress } from './measure-goal.ts'
import type { Status } from './status.ts'

/** How many goals stand where; the six counts add up to `total`. */
export interface Summary {
  readonly total: number
  /** 已完成 and 超额完成. */
  readonly done: number
  readonly onSchedule: number
  /** 滞后 and 未启动. */
  readonly late: number
  readonly notReported: number
  readonly qualitative: number
  readonly notDue: number
  readonly byStatus: Readonly<Record<Status, number>>
}

export const summarise = (goals: readonly GoalProgress[]): Summary => {
  const count = (status: Status): number => goals.filter((goal) => goal.status === status).length
  const byStatus: Summary['byStatus'] = {
    completed: count('completed'),
    exceeded: count('exceeded'),
    'on-schedule': count('on-schedule'),
    behind: count('behind'),
    'not-started': count('not-started'),
    'not-reported': count('not-reported'),
    qualitative: count('qualitative'),
    'not-due': count('not-due'),
  }
  return {
    total: goals.length,
    done: byStatus.completed + byStatus.exceeded,
    onSchedule: byStatus['on-schedule'],
    late: byStatus.behind + byStatus['not-started'],
    notReported: byStatus['not-reported'],
    qualitative: byStatus.qualitative,
    notDue: byStatus['not-due'],
    byStatus,
  }
}
