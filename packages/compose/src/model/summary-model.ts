import type { Summary } from '@jibao/quarter-progress'
import { countValue } from './figures.ts'
import type { ProgrammeProgressModel } from './programme-progress-shape.ts'

export const summaryModel = (
  summary: Summary,
  scope: string,
): ProgrammeProgressModel['summary'] => {
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
