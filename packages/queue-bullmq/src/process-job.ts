import type { DoJob, JobQueue } from '@jibao/queue'
import type { SandboxedJob } from 'bullmq'
import { openQueue } from './open-queue.ts'
import { orderOf } from './order-of.ts'

/** BullMQ tells by their names what is meant by these: not a failure, and one for good. */
const signalOf = (name: 'DelayedError' | 'UnrecoverableError', message: string): Error =>
  Object.assign(new Error(message), { name })

let doJob: Promise<DoJob> | undefined
let queue: Promise<JobQueue> | undefined

const loadJob = async (): Promise<DoJob> => {
  const loaded = (await import(process.env.JIBAO_JOB_MODULE ?? '')) as {
    readonly work?: DoJob
    readonly default?: { readonly work?: DoJob }
  }
  const found = loaded.work ?? loaded.default?.work
  if (found === undefined) throw new Error('JIBAO_JOB_MODULE exports no work')
  return found
}

/** Opened by the few jobs that ask for others. */
const states: JobQueue['states'] = async () => {
  queue ??= openQueue(new URL(process.env.JIBAO_QUEUE_URL ?? ''), {
    name: process.env.JIBAO_JOB_QUEUE ?? '',
    onTrouble: () => undefined,
  })
  return (await queue).states()
}

/** What BullMQ runs in a process of its own. */
const processJob = async (job: SandboxedJob, token?: string): Promise<void> => {
  doJob ??= loadJob()
  const settled = await (await doJob)(orderOf(job.id, job.data), { states })
  if (settled.state === 'failed') throw signalOf('UnrecoverableError', settled.reason)
  if (settled.state === 'later') {
    await job.moveToDelayed(Date.now() + settled.delay, token)
    throw signalOf('DelayedError', 'asked again later')
  }
}

// biome-ignore lint/style/noDefaultExport: what BullMQ asks of a module that it runs.
export default processJob
