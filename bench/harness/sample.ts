import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WorkName } from '../content/works.ts'
import { type EngineName, engines, programs } from './engines.ts'
import { cache, harness } from './paths.ts'
import type { Prepared } from './prepare.ts'

/** What one process of an engine cost: milliseconds and bytes. */
export interface Sample {
  readonly wall: number
  readonly cpu: number
  /** The most memory the process ever held; that of its children is not in it. */
  readonly peak: number
  /** Length of the file. */
  readonly bytes: number
}

export interface WarmSetting {
  /** Documents at least that are not counted. */
  readonly drop: number
  readonly count: number
  /** Milliseconds after which either part ends, however few there were. */
  readonly budget: number
}

interface Task extends Partial<WarmSetting> {
  readonly work: WorkName
  readonly seed: number
}

const run = (
  script: 'cold.mjs' | 'warm.mjs',
  name: EngineName,
  { faces, shipped, scratch }: Prepared,
  task: Task,
) => {
  const told = JSON.stringify({
    ...task,
    engine: pathToFileURL(engines[name].module),
    works: pathToFileURL(join(cache, 'content', 'works.mjs')),
    out: join(scratch, `${name}-${task.work}`),
    faces,
    shipped,
    scratch,
    programs,
  })
  const from = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(harness, script), told], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  })
  const wall = performance.now() - from
  if (status !== 0) throw new Error(`${name}: ${stderr.trim().split('\n').slice(-3).join(' ')}`)
  return { wall, ...JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) } as Sample
}

/** From the start of a process to its end, a document in the file system. */
export const coldSample = (
  name: EngineName,
  work: WorkName,
  seed: number,
  prepared: Prepared,
): Sample => run('cold.mjs', name, prepared, { work, seed })

/** The middle one of many documents in one process, after those that warmed it up. */
export const warmSample = (
  name: EngineName,
  work: WorkName,
  seed: number,
  prepared: Prepared,
  setting: WarmSetting,
): Sample => run('warm.mjs', name, prepared, { work, seed, ...setting })
