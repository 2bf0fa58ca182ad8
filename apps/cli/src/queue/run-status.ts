import type { Diagnostic } from '@jibao/core'
import {
  type JobId,
  type JobQueue,
  type ObjectStore,
  type Run,
  readFailure,
  readRunPart,
  resultKey,
} from '@jibao/queue'

/** A workspace in which something went wrong. */
export interface FaultyWorkspace {
  readonly workspace: string
  /** Of its data: nothing, or not everything, of it was enqueued. */
  readonly diagnostics: readonly Diagnostic[]
  readonly failures: readonly {
    readonly title: string
    readonly diagnostics: readonly Diagnostic[]
  }[]
}

/** How far a run has come. */
export interface RunStatus {
  readonly total: number
  readonly done: number
  readonly waiting: number
  readonly active: number
  readonly failed: number
  /** Neither done nor in the queue: cancelled, or lost with a database. */
  readonly gone: number
  /** As they would be made when the run began. */
  readonly fresh: number
  readonly workers: number
  /** Documents a second over the last while; absent until that can be told. */
  readonly rate?: number
  readonly faulty: readonly FaultyWorkspace[]
}

interface Looking {
  readonly store: ObjectStore
  readonly queue: JobQueue
  /** In milliseconds since 1970. */
  readonly now: number
}

/** Jobs that the store is asked for at the same time. */
const atOnce = 64

/** Looks at the store for what is done, and at the queue for the rest. */
export const statusOf = async (run: Run, { store, queue, now }: Looking): Promise<RunStatus> => {
  const states = await queue.states()
  const failures = new Map((await queue.failures()).map(({ id, reason }) => [id, reason]))
  const counts = { done: 0, waiting: 0, active: 0, failed: 0, gone: 0 }
  const faulty = new Map<string, FaultyWorkspace>()
  for (const { workspace, jobs: wanted, sha256 } of run.parts) {
    const part = await readRunPart(store, sha256)
    if (part === undefined) counts.gone += wanted
    const { jobs = [], diagnostics = [] } = part ?? {}
    const done = await doneAmong(
      jobs.map(({ id }) => id),
      store,
    )
    const failed: FaultyWorkspace['failures'][number][] = []
    for (const { id, title } of jobs) {
      const state = states.get(id)
      const reason = failures.get(id)
      if (done.has(id)) counts.done += 1
      else if (reason !== undefined) {
        counts.failed += 1
        failed.push({ title, diagnostics: readFailure(reason) })
      } else if (state === 'waiting' || state === 'active') counts[state] += 1
      else counts.gone += 1
    }
    if (failed.length > 0 || diagnostics.length > 0) {
      // What is wrong with a workspace may have been found when its documents were enqueued already.
      const before = faulty.get(workspace)
      faulty.set(workspace, {
        workspace,
        diagnostics: [...(before?.diagnostics ?? []), ...diagnostics],
        failures: [...(before?.failures ?? []), ...failed],
      })
    }
  }
  const rate = rateOf(await queue.finished(), now)
  return {
    total: run.parts.reduce((sum, { jobs }) => sum + jobs, 0),
    ...counts,
    fresh: run.fresh,
    workers: await queue.workers(),
    ...(rate === undefined ? {} : { rate }),
    faulty: [...faulty.values()],
  }
}

const doneAmong = async (
  jobs: readonly JobId[],
  store: ObjectStore,
): Promise<ReadonlySet<JobId>> => {
  const done = new Set<JobId>()
  for (let start = 0; start < jobs.length; start += atOnce) {
    await Promise.all(
      jobs.slice(start, start + atOnce).map(async (job) => {
        if (await store.has(resultKey(job))) done.add(job)
      }),
    )
  }
  return done
}

/** What is longer ago says nothing of how fast it goes now, in milliseconds. */
const lastWhile = 120_000

/** @param finished moments, the latest first */
const rateOf = (finished: readonly number[], now: number): number | undefined => {
  const recent = finished.filter((at) => now - at <= lastWhile)
  const first = recent.at(-1)
  return recent.length < 2 || first === undefined || now <= first
    ? undefined
    : (recent.length * 1000) / (now - first)
}
