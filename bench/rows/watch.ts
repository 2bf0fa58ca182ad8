import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { countyFolder, raiseFigure, writeCounties } from '../content/counties.ts'
import { runJibao } from '../harness/cli.ts'
import { atMost } from '../harness/goal.ts'
import { cache, cli, fixture } from '../harness/paths.ts'
import { defineRow } from '../harness/row.ts'
import { spreadOf } from '../harness/statistics.ts'

/** Milliseconds after which a rebuild is not coming any more. */
const patience = 20_000

const formats = ['pdf', 'docx', 'xlsx', 'html'] as const

export const watch = defineRow({
  id: 'watch',
  work: '`jibao watch`: a figure changed → a notice rebuilt, four formats',
  against: '',
  goals: { rebuilt: atMost(300, 'ms', '≤ 300 ms') },
  measure: async (lab) => {
    const folder = join(cache, 'watched')
    writeCounties(fixture, folder, 1)
    const workspace = countyFolder(folder, 0)
    const asked = ['--workspace', workspace, '--period', '2024-Q2', '--format', formats.join()]
    runJibao('build', ...asked)
    const watching = spawn(process.execPath, [cli, 'watch', ...asked], {
      cwd: cache,
      env: { ...process.env, JIBAO_FONT_FOLDERS: '' },
      stdio: 'ignore',
    })
    try {
      // Until it watches, and after each rebuild until it is quiet again, it would miss nothing but time.
      await wait(3000)
      const times: number[] = []
      for (let round = 0; round < lab.rounds + warmUp; round += 1) {
        times.push(await rebuildTime(workspace))
        await wait(500)
      }
      return {
        values: { rebuilt: spreadOf(times.slice(warmUp)) },
        figures: [],
        absent: {},
      }
    } finally {
      watching.kill('SIGINT')
    }
  },
})

/** Rebuilds that are not counted: the first ones load what each format needs. */
const warmUp = 3

/** From the change of a figure to the last of the four files that print it. */
const rebuildTime = async (workspace: string): Promise<number> => {
  const before = outputsOf(workspace)
  const from = performance.now()
  raiseFigure(workspace, 1)
  while (performance.now() - from < patience) {
    await wait(2)
    const after = outputsOf(workspace)
    if ([...before].every(([name, time]) => after.get(name) !== time))
      return performance.now() - from
  }
  throw new Error('watch did not rebuild')
}

const isOutput = (name: string): boolean => formats.some((format) => name.endsWith(`.${format}`))

/** When each file was written. */
const outputsOf = (workspace: string): ReadonlyMap<string, number> => {
  const out = join(workspace, 'out')
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(isOutput)
  return new Map(names.map((name) => [name, statSync(join(out, name)).mtimeMs]))
}
