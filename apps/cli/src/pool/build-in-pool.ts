import { MessageChannel } from 'node:worker_threads'
import type { World } from '@jibao/core'
import type { JobOrder } from '@jibao/queue'
import type { BuildStep } from '@jibao/toolkit'
import type { BuildOrder } from '../commands/build-order.ts'
import type { ToldResult } from '../commands/build-workspace.ts'
import type { Instruction, Remark } from './jobs.ts'
import type { Pool } from './open-pool.ts'

interface Circumstances {
  readonly pool: Pool
  /** Writes what the worker makes. */
  readonly world: Pick<World, 'replace'>
  readonly interrupted: AbortSignal
  /** How long the worker may say nothing, in milliseconds. */
  readonly patience: number
  readonly onStep?: (step: BuildStep) => void
  readonly onJob?: (job: JobOrder) => void
}

/**
 * Builds one workspace in a thread of a pool.
 * @throws what ended that thread: memory, or that it said nothing for too long
 */
export const buildInPool = async (
  order: BuildOrder,
  {
    pool,
    world,
    interrupted,
    patience,
    onStep = () => undefined,
    onJob = () => undefined,
  }: Circumstances,
): Promise<ToldResult> => {
  const { port1: here, port2: there } = new MessageChannel()
  const tell = (instruction: Instruction): void => here.postMessage(instruction)
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), patience)
  const stop = (): void => tell({ kind: 'stop' })
  interrupted.addEventListener('abort', stop, { once: true })
  here.on('message', (remark: Remark) => {
    timer.refresh()
    if (remark.kind === 'step') {
      onStep(remark.step)
      return
    }
    const { number, path, bytes } = remark
    world.replace(path, bytes).then(
      () => tell({ kind: 'replaced', number }),
      (problem: unknown) => tell({ kind: 'replaced', number, problem }),
    )
  })
  try {
    const { result, jobs } = await pool.run(
      'buildInWorker',
      { order, port: there },
      { signal: silence.signal, transfer: [there] },
    )
    for (const job of jobs) onJob(job)
    return result
  } finally {
    clearTimeout(timer)
    interrupted.removeEventListener('abort', stop)
    here.close()
  }
}
