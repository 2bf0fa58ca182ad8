import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, cli, harness } from './paths.ts'

export interface Run {
  /** Milliseconds from the start of the process to its end. */
  readonly wall: number
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Run => {
  const from = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: cache,
    encoding: 'utf8',
    env: { ...process.env, JIBAO_FONT_FOLDERS: '', ...env },
    maxBuffer: 2 ** 28,
  })
  const wall = performance.now() - from
  if (status !== 0) throw new Error(`${args.slice(1).join(' ')}: ${stderr.trim().slice(-500)}`)
  return { wall }
}

/** Node and nothing else: what no program in JavaScript can go below. */
export const runNothing = (): Run => run(['-e', '0'])

/** `jibao` as staff have it, started in the bench's own folder. */
export const runJibao = (...args: readonly string[]): Run => run([cli, ...args])

/** Also how many bytes the process held at most, its threads with it. */
export const runJibaoMeasured = (...args: readonly string[]): Run & { readonly peak: number } => {
  const told = join(cache, 'peak')
  rmSync(told, { force: true })
  const { wall } = run(['--require', join(harness, 'peak.cjs'), cli, ...args], {
    BENCH_PEAK: told,
  })
  return { wall, peak: existsSync(told) ? Number(readFileSync(told, 'utf8')) : Number.NaN }
}
