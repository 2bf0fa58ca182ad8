import type { NodeWorld } from './node-world.ts'

/** By shell custom, 128 + SIGINT. */
export const interruptedCode = 130

/** What Ctrl-C does: it ends the process at once, or, where a command asks for it, the second one does. */
export interface Interruption {
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal
  /** While this work goes on, the first Ctrl-C only aborts the signal: the work comes to its own end. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Ctrl-C is the system's again. */
  release(): void
}

/** Listens for Ctrl-C. */
export const listenForInterrupt = (world: Pick<NodeWorld, 'abandonWrites'>): Interruption => {
  const controller = new AbortController()
  let waiting = 0
  const onInterrupt = (): void => {
    if (waiting > 0 && !controller.signal.aborted) {
      controller.abort()
      return
    }
    world.abandonWrites()
    process.exit(interruptedCode)
  }
  process.on('SIGINT', onInterrupt)
  return {
    signal: controller.signal,
    during: async (work) => {
      waiting += 1
      try {
        return await work()
      } finally {
        waiting -= 1
      }
    },
    release: () => process.off('SIGINT', onInterrupt),
  }
}
