import { readFailure } from '@jibao/queue'
import { poolSize, thisMachine } from '../pool/pool-size.ts'
import { sourceFlags } from '../pool/source-flags.ts'
import type { Addresses } from '../queue/addresses.ts'
import { toolkitIdentity } from '../queue/identity.ts'
import { openDesks, tellTrouble } from '../queue/open-run.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

export interface WorkerOptions extends Addresses {
  readonly concurrency?: number
  /** In seconds. */
  readonly lease?: number
  readonly drain?: boolean
}

/** A worker that shows no sign for so long counts as gone, in seconds. */
const usualLease = 30

/**
 * Megabytes of each half of what is new in a process that renders, twice as many as usual: most of a document is thrown
 * away with it, and need not be moved before. Saves a fifth of the processor's time over a hundred notices.
 */
const semiSpace = 32

const isSource = import.meta.url.endsWith('.ts')

/** `jibao worker`: takes jobs from the queue, one machine's part in the work. */
export const runWorker = async (options: WorkerOptions, context: RunContext): Ran => {
  const { terminal, json, interruption } = context
  const desks = await openDesks(options, context)
  const concurrency = poolSize(
    thisMachine(),
    options.concurrency === undefined ? {} : { asked: options.concurrency },
  )
  const stop = new AbortController()
  const onTerminate = (): void => stop.abort()
  process.on('SIGTERM', onTerminate)
  interruption.signal.addEventListener('abort', onTerminate, { once: true })
  stop.signal.addEventListener('abort', () => terminal.note('正在做完手头的任务，然后退出…'), {
    once: true,
  })
  let done = 0
  let failed = 0
  terminal.note(`worker 已就绪：同时做 ${concurrency} 份，版本 ${toolkitIdentity()}`)
  try {
    await interruption.during(() =>
      desks.queue.work({
        module: new URL(
          isSource ? '../queue/job-process.ts' : '../queue/job-process.js',
          import.meta.url,
        ),
        environment: { ...process.env, JIBAO_STORE_URL: desks.address.href },
        execArgv: [`--max-semi-space-size=${semiSpace}`, ...(isSource ? sourceFlags() : [])],
        concurrency,
        lease: (options.lease ?? usualLease) * 1000,
        signal: stop.signal,
        drain: options.drain ?? false,
        onDone: ({ title }) => {
          done += 1
          terminal.progress(`已做 ${done} 份：${title}`)
        },
        onFailed: ({ title }, { reason }) => {
          failed += 1
          terminal.note(`没有做成：${title}`)
          for (const one of readFailure(reason)) terminal.note(formatDiagnostic(one))
        },
        onTrouble: tellTrouble(context),
      }),
    )
  } finally {
    process.off('SIGTERM', onTerminate)
    await desks.close()
  }
  if (json) terminal.print(JSON.stringify({ done, failed, diagnostics: [] }))
  else terminal.print(`worker 已退出：做成 ${done} 份，没有做成 ${failed} 份`)
  return 0
}
