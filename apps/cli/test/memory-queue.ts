import type { Failure, JobId, JobOrder, JobQueue, JobState } from '@jibao/queue'

interface Kept {
  readonly order: JobOrder
  state: JobState
  reason: string
}

/** A queue that lasts as long as it is held, in which a test does the work. */
export interface MemoryQueue extends JobQueue {
  readonly jobs: Map<JobId, Kept>
  /** How many workers it says are there. */
  workersThere: number
  readonly times: number[]
}

export const memoryQueue = (): MemoryQueue => {
  const jobs = new Map<JobId, Kept>()
  const times: number[] = []
  const queue: MemoryQueue = {
    jobs,
    times,
    workersThere: 0,
    states: async () => new Map([...jobs].map(([id, { state }]) => [id, state])),
    add: async (orders) => {
      for (const order of orders) {
        if (!jobs.has(order.id)) jobs.set(order.id, { order, state: 'waiting', reason: '' })
      }
    },
    failures: async () =>
      [...jobs.values()]
        .filter(({ state }) => state === 'failed')
        .map(({ order: { id, title }, reason }): Failure => ({ id, title, reason, attempts: 1 })),
    finished: async () => times,
    workers: async () => queue.workersThere,
    retry: async (ids) => {
      const failed = ids
        .flatMap((id) => jobs.get(id) ?? [])
        .filter(({ state }) => state === 'failed')
      for (const job of failed) job.state = 'waiting'
      return failed.length
    },
    remove: async (ids) => {
      const removed = ids.filter((id) => jobs.has(id) && jobs.get(id)?.state !== 'active')
      for (const id of removed) jobs.delete(id)
      return removed.length
    },
    work: async () => undefined,
    close: async () => undefined,
  }
  return queue
}
