import type { MessagePort } from 'node:worker_threads'
import type { World } from '@jibao/core'
import type { Instruction, Remark } from './jobs.ts'

/**
 * A world whose files are replaced at the other end of a port: one thread knows of all temporary files, and a
 * worker may be ended at any moment.
 */
export const writeThrough = (port: MessagePort, world: World): World => {
  const waiting = new Map<number, (problem: unknown) => void>()
  let count = 0
  port.on('message', (instruction: Instruction) => {
    if (instruction.kind !== 'replaced') return
    waiting.get(instruction.number)?.(instruction.problem)
    waiting.delete(instruction.number)
  })
  return {
    ...world,
    replace: (path, bytes) =>
      new Promise((resolve, reject) => {
        count += 1
        waiting.set(count, (problem) => (problem === undefined ? resolve() : reject(problem)))
        // Whoever has them written goes on reading them.
        const copy = new Uint8Array(bytes)
        port.postMessage({ kind: 'replace', number: count, path, bytes: copy } satisfies Remark, [
          copy.buffer,
        ])
      }),
  }
}
