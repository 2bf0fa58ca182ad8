import { setTimeout } from 'node:timers/promises'
import { type JobId, type JobQueue, type ObjectStore, resultKey } from '@jibao/queue'

/** Jobs that belong together: those of one workspace. */
export interface Batch<Key> {
  readonly key: Key
  readonly jobs: readonly JobId[]
}

interface Waiting {
  readonly store: ObjectStore
  readonly queue: Pick<JobQueue, 'states' | 'failures'>
  readonly signal: AbortSignal
  /** Hears how many jobs are settled. */
  readonly onProgress: (settled: number) => void
}

/** Batches whose jobs are settled: done, failed, or in neither the store nor the queue. */
export interface SettledBatches<Key> {
  readonly keys: readonly Key[]
  /** Why jobs failed. */
  readonly failures: ReadonlyMap<JobId, string>
}

/** How often the store is asked, in milliseconds. */
const askAgain = 500

/** How often the queue is asked, which costs more, in milliseconds. */
const askQueueAgain = 3000

/**
 * Waits for jobs, and gives the batches that are settled from time to time, until there are no more or `signal` is
 * aborted. The store tells what is done: each batch is asked for its first open job only.
 */
export async function* awaitJobs<Key>(
  batches: readonly Batch<Key>[],
  { store, queue, signal, onProgress }: Waiting,
): AsyncIterable<SettledBatches<Key>> {
  let open = batches.map(({ key, jobs }) => ({ key, jobs, next: 0 }))
  let settled = 0
  let askedQueue = performance.now()
  let failures: ReadonlyMap<JobId, string> = new Map()
  while (open.length > 0 && !signal.aborted) {
    const now = performance.now()
    const states = now - askedQueue >= askQueueAgain ? await queue.states() : undefined
    if (states !== undefined) {
      askedQueue = now
      failures = new Map((await queue.failures()).map(({ id, reason }) => [id, reason]))
    }
    for (const batch of open) {
      for (; batch.next < batch.jobs.length; batch.next += 1) {
        const job = batch.jobs[batch.next] ?? ''
        if (!failures.has(job) && !(await store.has(resultKey(job)))) {
          // One that is done meanwhile is found in the store by whoever takes it from there.
          const state = states?.get(job)
          const isLost = states !== undefined && (state === undefined || state === 'done')
          if (!isLost) break
        }
        settled += 1
      }
    }
    const done = open.filter(({ jobs, next }) => next >= jobs.length)
    open = open.filter(({ jobs, next }) => next < jobs.length)
    onProgress(settled)
    if (done.length > 0) {
      yield { keys: done.map(({ key }) => key), failures }
    } else if (open.length > 0) {
      await setTimeout(askAgain, undefined, { signal }).catch(() => undefined)
    }
  }
}
