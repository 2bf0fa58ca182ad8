import { buildCounties, countySizes } from '../harness/county-builds.ts'
import { atLeast } from '../harness/goal.ts'
import { buildByQueue, hasRedis } from '../harness/queue-builds.ts'
import { interleave } from '../harness/rounds.ts'
import { defineRow } from '../harness/row.ts'
import { ratios, spreadOf } from '../harness/statistics.ts'

export const queue = defineRow({
  id: 'queue',
  work: 'notices of 100 counties × 4 formats by a queue in Redis, two workers',
  against: 'the same in the pool of one process',
  goals: { speed: atLeast(0.9, '×', '≥ 0.9 × as fast on 2 cores') },
  measure: async (lab) => {
    const size = countySizes(lab).at(-2) ?? 1
    if (!hasRedis()) {
      return { values: { speed: undefined }, figures: [], absent: { Redis: 'not installed' } }
    }
    const { samples } = await interleave(['pool', 'queue'], lab.longRounds, (name, round) =>
      name === 'pool' ? buildCounties(lab, size, 2, round) : buildByQueue(lab, size),
    )
    const walls = (name: 'pool' | 'queue'): readonly number[] =>
      (samples.get(name) ?? []).map(({ wall }) => wall)
    const rate = (name: 'pool' | 'queue') =>
      spreadOf(walls(name).map((wall) => (size * 4 * 1000) / wall))
    return {
      values: { speed: spreadOf(ratios(walls('pool'), walls('queue'))) },
      figures: [
        { name: 'documents a second, pool', unit: '', value: rate('pool') },
        { name: 'documents a second, queue', unit: '', value: rate('queue') },
      ],
      absent: {},
    }
  },
})
