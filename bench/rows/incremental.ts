import { countyFolder, raiseFigure } from '../content/counties.ts'
import { runJibao } from '../harness/cli.ts'
import {
  buildCounties,
  countiesFolder,
  countyArguments,
  countySizes,
} from '../harness/county-builds.ts'
import { atMost } from '../harness/goal.ts'
import { defineRow } from '../harness/row.ts'
import { ratios, spreadOf } from '../harness/statistics.ts'

export const incremental = defineRow({
  id: 'incremental',
  work: '1 figure of 1,000 counties changed; nothing changed',
  against: 'full build',
  goals: {
    changed: atMost(1, '%', '≤ 1 % of the time'),
    unchanged: atMost(1, 's', 'nothing changed: ≤ 1 s'),
  },
  measure: async (lab) => {
    const most = countySizes(lab).at(-1) ?? 1
    const folder = countiesFolder(lab)
    const rounds = Array.from({ length: lab.longRounds }, (_, round) => round)
    const full = rounds.map((round) => buildCounties(lab, most, 2, round).wall)
    runJibao(...countyArguments(most))
    const changed = rounds.map(() => {
      raiseFigure(countyFolder(folder, Math.floor(most / 2)), 1)
      return runJibao(...countyArguments(most)).wall
    })
    const unchanged = rounds.map(() => runJibao(...countyArguments(most)).wall / 1000)
    return {
      values: {
        changed: spreadOf(ratios(changed, full).map((ratio) => ratio * 100)),
        unchanged: spreadOf(unchanged),
      },
      figures: [
        { name: `full build of ${most}`, unit: 's', value: spreadOf(full.map((ms) => ms / 1000)) },
        { name: 'one figure changed', unit: 'ms', value: spreadOf(changed) },
      ],
      absent: {},
    }
  },
})
