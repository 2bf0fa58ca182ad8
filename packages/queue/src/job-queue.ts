import type { Hash } from './hash.ts'
import type { JobId } from './work.ts'

/** A job as a queue knows it; what there is to do lies in the store, under the job's id. */
export interface JobOrder {
  readonly id: JobId
  /** What staff call it: `counties/yunhe 季度通报 pdf`. */
  readonly title: string
  /** The list of jobs that are to be settled before, as `writeList` keeps it. */
  readonly after?: Hash
}

/** `failed` is for good, until somebody has it tried again. */
export type JobState = 'waiting' | 'active' | 'failed' | 'done'

export interface Failure {
  readonly id: JobId
  readonly title: string
  /** As `writeFailure` has it, or what the engine says of a job that came to no end by itself. */
  readonly reason: string
  /** How often it was begun. */
  readonly attempts: number
}

/** One machine's part in the work. */
export interface Shift {
  /** A module that exports `work` as a `DoJob`; it runs in processes of its own, which may end at any moment. */
  readonly module: URL
  /** Environment of these processes. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What Node is started with there. */
  readonly execArgv: readonly string[]
  /** Jobs at the same time, each in a process. */
  readonly concurrency: number
  /** After so many milliseconds without a sign a worker counts as gone, and its jobs are given to others. */
  readonly lease: number
  /** Once aborted no more jobs are taken; those in hand are finished. */
  readonly signal: AbortSignal
  /** Whether to leave when nothing waits any more. */
  readonly drain: boolean
  readonly onDone: (job: JobOrder) => void
  readonly onFailed: (job: JobOrder, failure: Failure) => void
  /** The queue does not answer; it is asked again until it does. */
  readonly onTrouble: (problem: unknown) => void
}

/** What becomes of a job that was begun: done, failed for good, or to be asked again in so many milliseconds. */
export type Settled =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'later'; readonly delay: number }

/** Does a job; what it throws is a reason to try again, a few times. */
export type DoJob = (order: JobOrder, queue: Pick<JobQueue, 'states'>) => Promise<Settled>

/**
 * Jobs, of which each is given to one worker at a time, and to another when that one is gone. Execution happens at
 * least once; that the output is there once is for the ids and the store.
 */
export interface JobQueue {
  /** All jobs that the queue knows. */
  states(): Promise<ReadonlyMap<JobId, JobState>>
  /** Those that the queue knows already, in whichever state, stay as they are. */
  add(orders: readonly JobOrder[]): Promise<void>
  /** Those that are `failed`, the latest first. */
  failures(): Promise<readonly Failure[]>
  /** When the latest jobs were done, in milliseconds since 1970, the latest first; a few hundred at most. */
  finished(): Promise<readonly number[]>
  /** How many workers are there. */
  workers(): Promise<number>
  /** Has failed jobs tried again. @returns how many */
  retry(ids: readonly JobId[]): Promise<number>
  /** Forgets jobs that nobody is at. @returns how many */
  remove(ids: readonly JobId[]): Promise<number>
  /** Takes jobs until told to stop. */
  work(shift: Shift): Promise<void>
  close(): Promise<void>
}

export interface QueueOptions {
  /** Queues of other names do not see these jobs: `[a-z0-9-]`. */
  readonly name: string
  /** Hears of a database that does not answer; whoever asked waits. */
  readonly onTrouble: (problem: unknown) => void
}

/** What a package of queues exports as `migrateQueue`: makes the tables of its engine; harmless when they are there. */
export type MigrateQueue = (address: URL) => Promise<void>

/** What a package of queues exports as `openQueue`; secrets stand in the address, and are never told. */
export type OpenQueue = (address: URL, options: QueueOptions) => Promise<JobQueue>
