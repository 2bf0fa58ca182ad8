import { setTimeout } from 'node:timers/promises'
import { type JobId, type JobQueue, type ObjectStore, resultKey } from '@jibao/queue'

/** What has become of a job: `gone` when neither the store nor the queue has it, `left` when nobody waits any more. */
type Settlement =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'gone' }
  | { readonly state: 'left' }

/** Waits for a job. */
export type Settled = (job: JobId) => Promise<Settlement>

interface Watching {
  readonly store: Pick<ObjectStore, 'has'>
  readonly queue: Pick<JobQueue, 'states' | 'failures'>
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal
  /** Hears how many jobs are settled. */
  readonly onProgress: (settled: number) => void
}

interface Waiting {
  readonly job: JobId
  /** A look at the queue from before tells nothing of it. */
  readonly since: number
  readonly resolve: (settlement: Settlement) => void
  readonly reject: (problem: unknown) => void
}

/** What the queue told. */
interface Look {
  /** When it was asked. */
  readonly at: number
  readonly states: Awaited<ReturnType<JobQueue['states']>>
  /** Why jobs failed. */
  readonly failures: ReadonlyMap<JobId, string>
}

/** How often the store is asked, in milliseconds. */
const askAgain = 500

/** How often the queue is asked, which costs more, and the store for every line, in milliseconds. */
const askQueueAgain = 3000

/** Lines without news in a row after which the others are not asked now: jobs are done in the order of the lines. */
const mostWithoutNews = 16

/**
 * Watches what becomes of jobs, for as long as somebody waits for one. The store tells what is done; of jobs in one
 * line, which began one after the other, it is asked for the first open one only.
 * @returns what opens a line: a workspace has one
 */
export const watchJobs = ({ store, queue, signal, onProgress }: Watching): (() => Settled) => {
  const lines = new Set<Waiting[]>()
  let look: Look | undefined
  let asked = 0
  let settled = 0
  let isWatching = false

  const settlementOf = async ({ job, since }: Waiting): Promise<Settlement | undefined> => {
    if (signal.aborted) return { state: 'left' }
    const told = look !== undefined && look.at > since ? look : undefined
    const reason = told?.failures.get(job)
    if (reason !== undefined) return { state: 'failed', reason }
    if (await store.has(resultKey(job))) return { state: 'done' }
    // What is published is done after that: a job that is done has left its result, or lost it.
    const state = told?.states.get(job)
    const isOver = told !== undefined && (state === undefined || state === 'done')
    return isOver ? { state: 'gone' } : undefined
  }

  const askQueue = async (): Promise<void> => {
    const at = performance.now()
    asked = at
    const states = await queue.states()
    const failures = await queue.failures()
    look = { at, states, failures: new Map(failures.map(({ id, reason }) => [id, reason])) }
  }

  const lookAtAll = async (): Promise<void> => {
    const isThorough = performance.now() - asked >= askQueueAgain
    if (isThorough) await askQueue()
    let withoutNews = 0
    for (const line of lines) {
      if (withoutNews >= mostWithoutNews && !isThorough) break
      const before = line.length
      for (let [first] = line; first !== undefined; [first] = line) {
        const settlement = await settlementOf(first)
        if (settlement === undefined) break
        line.shift()
        if (settlement.state !== 'left') settled += 1
        first.resolve(settlement)
      }
      if (line.length === 0) lines.delete(line)
      withoutNews = line.length === before ? withoutNews + 1 : 0
    }
    onProgress(settled)
  }

  const watch = async (): Promise<void> => {
    isWatching = true
    asked = performance.now()
    try {
      while (lines.size > 0) {
        await lookAtAll()
        if (lines.size > 0) await setTimeout(askAgain, undefined, { signal }).catch(() => undefined)
      }
    } catch (problem) {
      for (const line of lines) for (const { reject } of line.splice(0)) reject(problem)
      lines.clear()
    } finally {
      isWatching = false
    }
  }

  return () => {
    const line: Waiting[] = []
    return (job) =>
      new Promise((resolve, reject) => {
        line.push({ job, since: performance.now(), resolve, reject })
        lines.add(line)
        if (!isWatching) void watch()
      })
  }
}
