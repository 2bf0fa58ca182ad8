import { type Observation, periodPhrases } from '@jibao/data-model'
import type { Check } from '../../check.ts'
import { atObservation, observed, wordsOf } from './at-record.ts'
import { historiesOf, pairsInYear } from './history.ts'

const ranks = { 'not-started': 0, 'under-way': 1, done: 2 } as const

const rankOf = ({ reading }: Observation): number | undefined =>
  reading.kind === 'milestone' ? ranks[reading.state] : undefined

export const milestoneBack: Check = {
  meta: {
    code: 'DATA_MILESTONE_BACK',
    name: '办成的事不再退回',
    basis: '同一年内，已完成的事项不会又在推进中，已启动的不会又未启动',
    severity: 'error',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      const states = observations.filter((one) => rankOf(one) !== undefined)
      for (const [earlier, later] of pairsInYear(states)) {
        const [before, after] = [rankOf(earlier) ?? 0, rankOf(later) ?? 0]
        if (after >= before) continue
        const label = periodPhrases(earlier.period).full
        yield {
          at: atObservation(later),
          verdict: before === ranks.done && later.note === undefined ? 'fails' : 'uncertain',
          message: `“${indicator.name}”${label}记为“${wordsOf(earlier)}”，${periodPhrases(later.period).full}又记为“${wordsOf(later)}”`,
          hint: '请核对两期的记录；是另一项工作的，请另设指标',
          stated: wordsOf(later),
          operands: [observed(label, earlier)],
        }
      }
    }
  },
}
