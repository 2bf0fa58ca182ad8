import { buildCounties, countySizes } from '../harness/county-builds.ts'
import { atLeast, atMost } from '../harness/goal.ts'
import { interleave } from '../harness/rounds.ts'
import { defineRow } from '../harness/row.ts'
import { ratios, spreadOf } from '../harness/statistics.ts'

export const manyNotices = defineRow({
  id: 'many',
  work: '1,000 notices × 4 formats, two workers',
  against: 'the same without pool and cache; 100 notices',
  goals: {
    speed: atLeast(1.8, '×', '≥ 1.8 × as fast on 2 cores'),
    peak: atMost(1.5, '×', 'memory ≤ 1.5 × of 100 notices'),
  },
  measure: async (lab) => {
    const most = countySizes(lab).at(-1) ?? 1
    const { samples } = await interleave(
      ['pool', 'alone', 'fewer'],
      lab.longRounds,
      (name, round) =>
        name === 'fewer'
          ? buildCounties(lab, most / 10, 2, round)
          : buildCounties(lab, most, name === 'pool' ? 2 : 1, round),
    )
    const pool = samples.get('pool') ?? []
    const alone = samples.get('alone') ?? []
    const fewer = samples.get('fewer') ?? []
    const walls = (runs: typeof pool): readonly number[] => runs.map(({ wall }) => wall)
    const peaks = (runs: typeof pool): readonly number[] => runs.map(({ peak }) => peak)
    const seconds = (runs: typeof pool) => spreadOf(walls(runs).map((wall) => wall / 1000))
    const megabytes = (runs: typeof pool) => spreadOf(peaks(runs).map((peak) => peak / 2 ** 20))
    return {
      values: {
        speed: spreadOf(ratios(walls(alone), walls(pool))),
        peak: spreadOf(ratios(peaks(pool), peaks(fewer))),
      },
      figures: [
        { name: `${most} notices, pool`, unit: 's', value: seconds(pool) },
        { name: `${most} notices, one worker`, unit: 's', value: seconds(alone) },
        { name: `${most} notices, pool`, unit: 'MB', value: megabytes(pool) },
        { name: `${most / 10} notices, pool`, unit: 'MB', value: megabytes(fewer) },
      ],
      absent: {},
    }
  },
})
