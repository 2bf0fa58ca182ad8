import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Tells the watch when a piece of work begins and ends, as work may take only so long. */
export interface Watch {
  begin(): void
  end(): void
}

/**
 * Ends this process when it takes more memory than it may, heap or not, when a piece of work takes too long, and when
 * nobody waits for it any more. From a thread, since a file that takes too much leaves the process no moment to look
 * at itself.
 * @param memory in bytes
 * @param patience for one piece of work, in milliseconds
 * @returns when it is on watch: a thread does not start while this one is busy
 */
export const watchProcess = async (
  memory: number,
  patience = Number.MAX_SAFE_INTEGER,
): Promise<Watch> => {
  const watch = `
    const { parentPort, workerData } = require('node:worker_threads')
    const parent = process.ppid
    let seen = 0
    let since = Date.now()
    setInterval(() => {
      const work = Atomics.load(workerData, 0)
      if (work !== seen || work === 0) {
        seen = work
        since = Date.now()
      }
      const isOver = Date.now() - since > ${patience}
      if (isOver || process.memoryUsage.rss() > ${memory} || process.ppid !== parent) {
        process.kill(process.pid, 'SIGKILL')
      }
    }, 50)
    parentPort.postMessage('on watch')`
  /** Number of the piece of work in hand, from 1; 0 between two. */
  const current = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let count = 0
  // Loaders that this process was started with would have the thread wait for it.
  const thread = new Worker(watch, { eval: true, execArgv: [], workerData: current })
  await once(thread, 'message')
  thread.unref()
  return {
    begin: () => {
      count += 1
      Atomics.store(current, 0, count)
    },
    end: () => {
      Atomics.store(current, 0, 0)
    },
  }
}
