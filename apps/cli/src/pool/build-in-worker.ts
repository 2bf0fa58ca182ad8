import type { JobOrder } from '@jibao/queue'
import { buildWorkspace } from '../commands/build-workspace.ts'
import { nodeWorld } from '../node-world.ts'
import type { BuiltInWorker, Instruction, Remark, WorkspaceJob } from './jobs.ts'
import { writeThrough } from './write-through.ts'

const disk = nodeWorld()

/** Builds one workspace in this thread; what it makes is written by the one at the other end of the port. */
export const buildInWorker = async ({ order, port }: WorkspaceJob): Promise<BuiltInWorker> => {
  const say = (remark: Remark): void => port.postMessage(remark)
  const jobs: JobOrder[] = []
  const interruption = new AbortController()
  port.on('message', ({ kind }: Instruction) => {
    if (kind === 'stop') interruption.abort()
  })
  try {
    const result = await buildWorkspace(order, {
      world: writeThrough(port, disk),
      interrupted: interruption.signal,
      onStep: (step) => say({ kind: 'step', step }),
      onJob: (job) => jobs.push(job),
    })
    return { result, jobs }
  } finally {
    port.close()
  }
}
