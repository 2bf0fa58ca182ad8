import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * Ends this process when it takes more memory than it may, heap or not, and when nobody waits for it any more.
 * From a thread, since a file that takes too much leaves the process no moment to look at itself.
 * @returns when it is on watch: a thread does not start while this one is busy
 */
export const watchProcess = async (memory: number): Promise<void> => {
  const watch = `
    const parent = process.ppid
    setInterval(() => {
      if (process.memoryUsage.rss() > ${memory} || process.ppid !== parent) {
        process.kill(process.pid, 'SIGKILL')
      }
    }, 50)
    require('node:worker_threads').parentPort.postMessage('on watch')`
  // Loaders that this process was started with would have the thread wait for it.
  const thread = new Worker(watch, { eval: true, execArgv: [] })
  await once(thread, 'message')
  thread.unref()
}
