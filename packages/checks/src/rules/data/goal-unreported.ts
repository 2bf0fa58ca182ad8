import { type Goal, type PeriodRecord, periodPhrases } from '@jibao/data-model'
import type { GoalProgress, ProgrammeProgress } from '@jibao/quarter-progress'
import type { Check, Found } from '../../check.ts'
import { at } from './history.ts'

/** Neither a figure nor a state, not even ——, nor a word about it; not what is told only at the year's end, or done already. */
const isUnreported = ({ indicators, narrative }: GoalProgress): boolean =>
  narrative === undefined &&
  indicators.every(
    ({ observation, status }) => observation === undefined && status === 'not-reported',
  )

const unreported = (goal: Goal, { period, origin }: PeriodRecord): Found => ({
  at: { kind: 'data', origin, quote: goal.title },
  verdict: 'fails',
  message: `${goal.year}年第${goal.number}项目标“${goal.title}”在${periodPhrases(period).full}既没有数据，也没有进展说明`,
  hint: `请向责任单位催报，或在该期文件的 narrative 中写明 ${goal.id} 的情况；没有数据的指标写 ——`,
  operands: [
    {
      label: '年度目标',
      value: goal.text,
      at: { kind: 'data', origin: goal.origin, quote: goal.text },
    },
  ],
})

const nothingReported = (
  { programme, goals }: ProgrammeProgress,
  { period, origin }: PeriodRecord,
): Found => ({
  at: { kind: 'data', origin, quote: programme.name },
  verdict: 'fails',
  message: `“${programme.name}”的${goals.length}项年度目标在${periodPhrases(period).full}都没有数据和进展说明`,
  hint: '请向责任单位催报，或在该期文件的 narrative 中写明各项目标的情况',
})

export const goalUnreported: Check = {
  meta: {
    code: 'DATA_GOAL_UNREPORTED',
    name: '年度目标都有交代',
    basis: '年度目标逐项报告：每期都有数据或进展说明',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    const { dataset, period, progress } = data
    const record = at(dataset.periods, period)
    // A period of which no report is made owes nothing.
    if (record?.issued === undefined) return
    for (const programme of progress.programmes) {
      const missing = programme.goals.filter(isUnreported)
      const isAll = missing.length > 1 && missing.length === programme.goals.length
      if (isAll) yield nothingReported(programme, record)
      else for (const { goal } of missing) yield unreported(goal, record)
    }
  },
}
