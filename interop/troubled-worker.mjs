// A worker as `jibao worker` runs it, but for one job that blocks its process and one that kills its worker.
import { openQueue } from '../packages/queue-bullmq/dist/index.js'

const [name = '', module = ''] = process.argv.slice(2)
const { JIBAO_QUEUE_URL = '' } = process.env
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const queue = await openQueue(new URL(JIBAO_QUEUE_URL), {
  name,
  onTrouble: () => undefined,
})
await queue.work({
  module: new URL('./troubled-job.mjs', import.meta.url),
  environment: { ...process.env, JIBAO_REAL_JOB: module },
  execArgv: ['-C', 'default'],
  concurrency: 1,
  lease: 5000,
  signal: stop.signal,
  drain: false,
  onDone: () => undefined,
  onFailed: () => undefined,
  onTrouble: () => undefined,
})
await queue.close()
