import type { Failure, JobId, JobOrder, JobQueue, MigrateQueue, OpenQueue } from '@jibao/queue'
import { Queue } from 'bullmq'
import { type Backend, backendOf } from './backend.ts'
import { dataOf, orderOf } from './order-of.ts'
import { patiently } from './patiently.ts'
import { statesOf } from './states.ts'
import { openingFault } from './trouble.ts'
import { work } from './work.ts'

/** Jobs that travel to the database together. */
const together = 500

/** How often a job is begun that its process did not survive, or that the store failed. */
const attempts = 5

/** How long what is done is remembered, in seconds: a season. What is remembered is not added again. */
const remembered = 100 * 24 * 3600

/** From so many on, earlier ones do not tell how fast work goes now. */
const recent = 500

/**
 * Opens the queue of this name in PostgreSQL or Redis.
 * @throws QueueFault when there is no such database, or its tables are not there yet
 */
export const openQueue: OpenQueue = async (address, { name, onTrouble }) => {
  const backend = backendOf(address)
  const opened = await open(name, address, backend)
  opened.on('error', onTrouble)
  const ask = <T>(question: () => Promise<T>): Promise<T> =>
    patiently(question, onTrouble).catch((problem: unknown) => {
      throw openingFault(problem, address)
    })
  const queue: JobQueue = {
    states: () => ask(() => statesOf(opened)),
    add: async (orders) => {
      for (let start = 0; start < orders.length; start += together) {
        const some = orders.slice(start, start + together).map(jobOf)
        await ask(() => opened.addBulk(some))
      }
    },
    failures: () => ask(() => failuresOf(opened)),
    finished: () =>
      ask(async () =>
        (await opened.getCompleted(0, recent - 1))
          .flatMap(({ finishedOn }) => finishedOn ?? [])
          .toSorted((a, b) => b - a),
      ),
    workers: () => ask(() => opened.getWorkersCount()),
    retry: (ids) => ask(() => countOf(ids, (id) => retryOne(opened, id))),
    remove: (ids) => ask(() => countOf(ids, (id) => removeOne(opened, id))),
    work: (shift) => work(shift, { name, address, backend, states: () => queue.states() }),
    close: () => opened.close(),
  }
  return queue
}

/** Makes what the engine keeps in its database. Redis needs nothing. */
export const migrateQueue: MigrateQueue = async (address) => {
  const backend = backendOf(address, true)
  const opened = await open('migration', address, backend)
  await opened.close()
}

const open = async (
  name: string,
  address: URL,
  { options, factory, onReached }: Backend,
): Promise<Queue> => {
  // BullMQ has one signature with a factory and one without.
  const queue = new Queue(name, options, factory as never)
  try {
    await new Promise<void>((resolve, reject) => {
      queue.once('error', reject)
      queue.waitUntilReady().then(() => resolve(), reject)
    })
    onReached()
    return queue
  } catch (problem) {
    // It would go on trying, and closing would wait for that.
    queue.on('error', () => undefined)
    queue.disconnect().catch(() => undefined)
    throw openingFault(problem, address)
  }
}

const jobOf = (order: JobOrder) => ({
  name: 'document',
  data: dataOf(order),
  opts: {
    jobId: order.id,
    attempts,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: { age: remembered },
    removeOnFail: false,
    stackTraceLimit: 0,
  },
})

const failuresOf = async (queue: Queue): Promise<readonly Failure[]> => {
  const failures: Failure[] = []
  for (let start = 0; ; start += together) {
    const jobs = await queue.getFailed(start, start + together - 1)
    for (const { id, data, failedReason, attemptsMade } of jobs) {
      const { title } = orderOf(id, data)
      failures.push({ id: String(id), title, reason: failedReason, attempts: attemptsMade })
    }
    if (jobs.length < together) return failures
  }
}

const retryOne = async (queue: Queue, id: JobId): Promise<boolean> => {
  const job = await queue.getJob(id)
  if (job === undefined || !(await job.isFailed())) return false
  await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true })
  return true
}

/** One that a worker is at cannot be removed. */
const removeOne = async (queue: Queue, id: JobId): Promise<boolean> => {
  const job = await queue.getJob(id)
  if (job === undefined || (await job.isActive())) return false
  return (await queue.remove(id)) === 1
}

const countOf = async (
  ids: readonly JobId[],
  act: (id: JobId) => Promise<boolean>,
): Promise<number> => {
  let count = 0
  for (const id of ids) if (await act(id)) count += 1
  return count
}
