import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { redis } from '../../interop/services.ts'
import { type Run, runJibao } from './cli.ts'
import { countiesFolder, countyArguments } from './county-builds.ts'
import { cache, cli } from './paths.ts'
import type { Lab } from './row.ts'

/** Whether there is a database to run the queue in: Debian's, as for the interop suite. */
export const hasRedis = (): boolean => existsSync('/usr/bin/redis-server')

/** A worker is there when it has said so. */
const startWorker = async (env: NodeJS.ProcessEnv): Promise<ChildProcess> => {
  const worker = spawn(process.execPath, [cli, 'worker', '--concurrency', '1'], {
    cwd: cache,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await once(worker.stderr, 'data')
  return worker
}

/** Everything anew by two workers, one document each at a time, from the first thing read to the last file written. */
export const buildByQueue = async (lab: Lab, size: number): Promise<Run> => {
  countiesFolder(lab)
  const store = join(cache, 'queue-store')
  rmSync(store, { recursive: true, force: true })
  mkdirSync(store, { recursive: true })
  const service = await redis()
  await service.start()
  const env = {
    ...process.env,
    JIBAO_FONT_FOLDERS: '',
    JIBAO_QUEUE_URL: service.url,
    JIBAO_STORE_URL: store,
  }
  const workers = [await startWorker(env), await startWorker(env)]
  try {
    const queued = ['--force', '--wait', '--queue', service.url, '--store', store]
    return runJibao(...countyArguments(size), ...queued)
  } finally {
    for (const worker of workers) {
      const ended = once(worker, 'exit')
      worker.kill('SIGTERM')
      await ended
    }
    await service.remove()
  }
}
