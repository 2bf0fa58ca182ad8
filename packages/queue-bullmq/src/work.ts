import { setTimeout } from 'node:timers/promises'
import type { Failure, JobOrder, JobQueue, Shift } from '@jibao/queue'
import { type Job, Worker } from 'bullmq'
import type { Backend } from './backend.ts'
import { orderOf } from './order-of.ts'

const processModule = new URL(
  import.meta.url.endsWith('.ts') ? './process-job.ts' : './process-job.js',
  import.meta.url,
)

/** How often a worker that is to leave when nothing waits looks again, in milliseconds. */
const lookAgain = 1000

/** How often a job may lose its worker: one that kills each worker that takes it ends as failed. */
const mostLosses = 3

interface Place extends Pick<JobQueue, 'states'> {
  readonly name: string
  readonly address: URL
  readonly backend: Backend
}

/** Takes jobs until the shift ends; each is done in a process of its own, while this one renews its lease. */
export const work = async (
  shift: Shift,
  { name, address, backend: { options, factory }, states }: Place,
): Promise<void> => {
  const { concurrency, lease, signal, drain, onDone, onFailed, onTrouble } = shift
  const worker = new Worker(
    name,
    processModule,
    {
      ...options,
      concurrency,
      lockDuration: lease,
      stalledInterval: lease,
      maxStalledCount: mostLosses,
      workerForkOptions: {
        execArgv: [...shift.execArgv],
        env: {
          ...shift.environment,
          JIBAO_JOB_MODULE: shift.module.href,
          JIBAO_JOB_QUEUE: name,
          JIBAO_QUEUE_URL: address.href,
        },
        // Ctrl-C on a terminal is for the worker, which lets its processes finish.
        detached: true,
      },
    },
    // BullMQ has one signature with a factory and one without.
    factory as never,
  )
  worker.on('error', onTrouble)
  worker.on('completed', (job) => onDone(orderOf(job.id, job.data)))
  worker.on('failed', (job, problem) => {
    if (job !== undefined && isForGood(job)) onFailed(...told(job, problem))
  })
  await (drain ? drained(states, signal) : aborted(signal))
  await worker.close()
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** That nothing waits and nobody is at work, or that the shift ends before. */
const drained = async (states: JobQueue['states'], signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const known = [...(await states()).values()]
    if (!known.some((state) => state === 'waiting' || state === 'active')) return
    await setTimeout(lookAgain, undefined, { signal }).catch(() => undefined)
  }
}

/** A job that will be tried again has not ended. */
const isForGood = ({ finishedOn }: Job): boolean => finishedOn !== undefined && finishedOn !== null

const told = (job: Job, { message }: Error): readonly [JobOrder, Failure] => {
  const order = orderOf(job.id, job.data)
  const { id, title } = order
  return [order, { id, title, reason: message, attempts: job.attemptsMade }]
}
