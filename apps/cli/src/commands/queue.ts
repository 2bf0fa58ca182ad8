import {
  type JobId,
  listRuns,
  type ObjectStore,
  type Run,
  readRun,
  readRunPart,
} from '@jibao/queue'
import { type Addresses, queueAddress, storeAddress } from '../queue/addresses.ts'
import { findRun } from '../queue/latest-run.ts'
import { cancelRun } from '../queue/ledger.ts'
import { migrateQueue, openStore } from '../queue/open-desks.ts'
import { openDesks } from '../queue/open-run.ts'
import { statusOf } from '../queue/run-status.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { queueStatusLines } from './queue-status-lines.ts'

export interface QueueOptions extends Addresses {
  readonly run?: string
}

export type QueueAction = 'migrate' | 'status' | 'retry' | 'cancel'

/** `jibao queue`: what there is to do about a queue, beside working. */
export const runQueue = async (
  action: QueueAction,
  options: QueueOptions,
  context: RunContext,
): Ran => {
  const { terminal, json } = context
  const tell = (result: object, ...lines: readonly string[]): void => {
    if (json) terminal.print(JSON.stringify({ ...result, diagnostics: [] }))
    else for (const line of lines) terminal.print(line)
  }
  if (action === 'migrate') {
    await migrateQueue(queueAddress(options))
    tell({ migrated: true }, '队列已可以使用')
    return 0
  }
  const looked = await openStore(storeAddress(options, context.from))
  const run = await findRun(looked, options.run)
  await looked.close()
  const desks = await openDesks(options, context, run.toolkit)
  const { queue, store } = desks
  try {
    if (action === 'status') {
      const now = context.now()
      const status = await statusOf(run, { queue, store, now: now.getTime() })
      const { name, toolkit, started, isWhole, isCancelled } = run
      tell(
        { run: { name, toolkit, started, isWhole, isCancelled }, ...status },
        ...queueStatusLines(run, status, now),
      )
      return 0
    }
    const jobs = await jobsOf(run, store)
    if (action === 'retry') {
      const states = await queue.states()
      const count = await queue.retry(jobs.filter((id) => states.get(id) === 'failed'))
      tell({ run: run.name, retried: count }, `${count} 份失败的任务重新入队`)
      return 0
    }
    const wanted = await wantedByOthers(run, store)
    const states = await queue.states()
    const waiting = jobs.filter((id) => states.get(id) === 'waiting' && !wanted.has(id))
    const count = await queue.remove(waiting)
    await cancelRun(store, run.name)
    tell({ run: run.name, cancelled: count }, `已取消 ${count} 份还没有做的任务；做完的都留着`)
    return 0
  } finally {
    await desks.close()
  }
}

const jobsOf = async (run: Run, store: ObjectStore): Promise<readonly JobId[]> => {
  const parts = await Promise.all(run.parts.map(({ sha256 }) => readRunPart(store, sha256)))
  return parts.flatMap((part) => part?.jobs.map(({ id }) => id) ?? [])
}

/** Jobs of runs that nobody has cancelled: one document may be part of several. */
const wantedByOthers = async (run: Run, store: ObjectStore): Promise<ReadonlySet<JobId>> => {
  const wanted = new Set<JobId>()
  for (const name of await listRuns(store)) {
    const other = name === run.name ? undefined : await readRun(store, name)
    if (other === undefined || other.isCancelled || other.toolkit !== run.toolkit) continue
    for (const id of await jobsOf(other, store)) wanted.add(id)
  }
  return wanted
}
