import { buildWorkspace, type ToldResult } from '../commands/build-workspace.ts'
import { nodeWorld } from '../node-world.ts'
import type { Instruction, Remark, WorkspaceJob } from './jobs.ts'
import { writeThrough } from './write-through.ts'

const disk = nodeWorld()

/** Builds one workspace in this thread; what it makes is written by the one at the other end of the port. */
export const buildInWorker = async ({ order, port }: WorkspaceJob): Promise<ToldResult> => {
  const say = (remark: Remark): void => port.postMessage(remark)
  const interruption = new AbortController()
  port.on('message', ({ kind }: Instruction) => {
    if (kind === 'stop') interruption.abort()
  })
  try {
    return await buildWorkspace(order, {
      world: writeThrough(port, disk),
      interrupted: interruption.signal,
      onStep: (step) => say({ kind: 'step', step }),
    })
  } finally {
    port.close()
  }
}
