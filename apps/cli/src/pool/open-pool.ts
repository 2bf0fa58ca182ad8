import type { Transferable } from 'node:worker_threads'
import type { Jobs } from './jobs.ts'
import { sourceFlags } from './source-flags.ts'

/** Threads that do jobs, each one at a time. */
export interface Pool {
  /** How many there are at most; each starts when it is first needed. */
  readonly width: number
  /**
   * @throws what the job threw; what ended the thread that was at it, which is replaced; or that `signal` was
   * aborted, which ends that thread too
   */
  run<Name extends keyof Jobs>(
    name: Name,
    job: Jobs[Name]['job'],
    how?: { readonly signal?: AbortSignal; readonly transfer?: readonly Transferable[] },
  ): Promise<Jobs[Name]['gives']>
  /** Ends all threads, at work or not. */
  close(): Promise<void>
}

interface PoolOptions {
  readonly width: number
  /** The heap that each thread may have, in megabytes. */
  readonly memory?: number
  /** The module that threads run. */
  readonly module?: URL
}

const isSource = import.meta.url.endsWith('.ts')
const workerModule = isSource
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url)

/** A document that takes more than this runs away. */
const usualMemory = 1024

/**
 * Megabytes for what is new in a thread, twice as many as usual: most of a document is thrown away with it, and need
 * not be moved before. Saves 4 % of the processor's time over thirty notices.
 */
const memoryForNew = 96

/** A pool that loads and starts nothing before its first job. */
export const openPool = ({
  width,
  memory = usualMemory,
  module = workerModule,
}: PoolOptions): Pool => {
  let broken: (reason: unknown) => void = () => undefined
  const isBroken = new Promise<never>((_, reject) => {
    broken = reject
  })
  isBroken.catch(() => undefined)
  const open = async () => {
    const { Piscina } = await import('piscina')
    const pool = new Piscina({
      filename: module.href,
      minThreads: 0,
      maxThreads: width,
      idleTimeout: Infinity,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: memoryForNew },
      recordTiming: false,
      execArgv: isSource ? [...sourceFlags()] : [],
    })
    // Threads that do not start are not started again, and whoever waits for one would wait for ever.
    pool.on('error', broken)
    return pool
  }
  let opened: ReturnType<typeof open> | undefined
  return {
    width,
    run: async (name, job, { signal, transfer = [] } = {}) => {
      opened ??= open()
      const pool = await opened
      const done = pool.run(job, {
        name,
        transferList: [...transfer],
        ...(signal === undefined ? {} : { signal }),
      })
      return Promise.race([done, isBroken])
    },
    close: async () => {
      await (await opened)?.destroy()
    },
  }
}
