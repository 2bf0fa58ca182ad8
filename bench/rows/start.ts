import { join } from 'node:path'
import { writeCounties } from '../content/counties.ts'
import { runJibao, runNothing } from '../harness/cli.ts'
import { atMost } from '../harness/goal.ts'
import { cache, fixture } from '../harness/paths.ts'
import { interleave } from '../harness/rounds.ts'
import { defineRow } from '../harness/row.ts'
import { ratios, spreadOf } from '../harness/statistics.ts'

/** Such short runs are repeated more often: a round of them takes a second. */
const repeated = 3

export const start = defineRow({
  id: 'start',
  work: '`jibao --version`; a notice built, and built again with nothing to do, cold process',
  against: '`node -e 0`; `jibao --version`',
  goals: {
    version: atMost(1.3, '×', '`--version` ≤ 1.3 × `node -e 0`'),
    unchanged: atMost(1.5, '×', 'nothing to do ≤ 1.5 × `--version`'),
    notice: atMost(500, 'ms', 'a notice → PDF in less than 500 ms'),
  },
  measure: async (lab) => {
    writeCounties(fixture, join(cache, 'notice'), 1)
    const build = [
      'build',
      '--workspace',
      join('notice', '0000'),
      '--period',
      '2024-Q2',
      '--format',
      'pdf',
    ]
    runJibao(...build)
    const runs = {
      'node -e 0': runNothing,
      'jibao --version': () => runJibao('--version'),
      'nothing to do': () => runJibao(...build),
    }
    const names = ['node -e 0', 'jibao --version', 'nothing to do'] as const
    const { samples } = await interleave(names, lab.rounds * repeated, (name) => runs[name]().wall)
    const anew = Array.from({ length: lab.rounds }, () => runJibao(...build, '--force').wall)
    const of = (name: keyof typeof runs): readonly number[] => samples.get(name) ?? []
    return {
      values: {
        version: spreadOf(ratios(of('jibao --version'), of('node -e 0'))),
        unchanged: spreadOf(ratios(of('nothing to do'), of('jibao --version'))),
        notice: spreadOf(anew),
      },
      figures: names.map((name) => ({ name, unit: 'ms', value: spreadOf(of(name)) })),
      absent: {},
    }
  },
})
