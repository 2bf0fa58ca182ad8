import {
  fetchResult,
  type JobOrder,
  type ObjectStore,
  type Result,
  readFailure,
} from '@jibao/queue'
import {
  type RenderedJob,
  type Rendering,
  type RenderJob,
  renderHere,
  type Tools,
} from '@jibao/toolkit'
import pLimit from 'p-limit'
import type { RendererSource } from '../pool/jobs.ts'
import { type PackedJob, packJob } from './pack-job.ts'
import type { Settled } from './watch-jobs.ts'

/** What has to be known where jobs are packed, as plain data that may be sent to another thread. */
export interface QueueHand {
  readonly store: string
  /** `toolkitIdentity`. */
  readonly toolkit: string
  /** As staff call the workspace. */
  readonly shownAs: string
  /** Why jobs failed before, by their ids: they are not tried again by themselves. */
  readonly failures: ReadonlyMap<string, string>
  /** The jobs that are to be settled before those of this workspace. */
  readonly after?: string
}

/** The same where jobs are packed. */
export interface Queued extends Omit<QueueHand, 'store'> {
  readonly store: ObjectStore
  /** Hears of each job that is not done; what it needs lies in the store by then, unless it failed before. */
  readonly onJob: (order: JobOrder) => void
  /** Absent where the build ends as soon as everything is enqueued. */
  readonly staying?: Staying
}

/** What a build needs that stays until its documents are made. */
export interface Staying {
  /** Hears that nothing is left to do here, once that is so: all jobs have been told of. */
  readonly onPacked: () => void
  /** Waits until a job is settled that has been told of. */
  readonly settled: Settled
  /** Enqueues a job that is gone, or whose result is not whole; `false` when nobody wants it any more. */
  readonly again: (order: JobOrder) => Promise<boolean>
  /** Hears of a job that is given up. */
  readonly onLost: (order: JobOrder) => void
}

interface Given extends Queued {
  readonly sources: ReadonlyMap<string, RendererSource>
  readonly world: Tools['world']
}

/** Documents that are packed at once: most of the time goes into waiting for the store. */
const atOnce = 16

/** How often a job is enqueued before it is given up. */
const rounds = 3

/**
 * Renders nothing: takes from the store what workers have made, and has the rest made by them. A plug-in of the
 * workspace renders here, as its code goes nowhere.
 */
export const renderInQueue = (given: Given): Rendering => {
  const { sources, world, staying } = given
  const inTurn = pLimit(atOnce)
  let working = 0
  return {
    // Those that wait for workers keep no others from being packed.
    width: Infinity,
    render: async (job) => {
      const { format, plugin } = job.renderer
      const source = plugin === undefined ? sources.get(format) : undefined
      working += 1
      const enqueued = await inTurn(async () =>
        source === undefined
          ? { rendered: await renderHere(job, world) }
          : enqueue(job, source, given),
      ).finally(() => {
        working -= 1
        if (working === 0) staying?.onPacked()
      })
      if ('rendered' in enqueued) return enqueued.rendered
      return staying === undefined ? later : awaitOne(enqueued, given.store, staying)
    },
  }
}

interface Enqueued {
  readonly packed: PackedJob
  readonly order: JobOrder
}

/** What workers have made of a document already, or the order for it. */
const enqueue = async (
  job: RenderJob,
  source: RendererSource,
  { store, toolkit, shownAs, failures, after, world, onJob }: Given,
): Promise<{ readonly rendered: RenderedJob } | Enqueued> => {
  const packed = await packJob(job, { source, toolkit, world })
  const rendered = await fetchRendered(packed, store)
  if (rendered !== undefined) return { rendered }
  const order = {
    id: packed.id,
    title: titleOf(job, shownAs),
    ...(after === undefined ? {} : { after }),
  }
  const failure = failures.get(packed.id)
  if (failure === undefined) await packed.send(store)
  onJob(order)
  return failure === undefined ? { packed, order } : { rendered: failedFor(failure) }
}

const titleOf = ({ report, renderer }: RenderJob, shownAs: string): string => {
  const { title, period = '' } = report.metadata
  const name = title.includes(period) ? title : `${period}${title}`
  return `${shownAs} ${name}（${renderer.format}）`
}

/** Waits for a document; one that was lost on the way, or damaged in the store, is made again. */
const awaitOne = async (
  { packed, order }: Enqueued,
  store: ObjectStore,
  { settled, again, onLost }: Staying,
): Promise<RenderedJob> => {
  for (let round = 1; ; round += 1) {
    const settlement = await settled(order.id)
    if (settlement.state === 'left') return later
    if (settlement.state === 'failed') return failedFor(settlement.reason)
    const rendered = await fetchRendered(packed, store)
    if (rendered !== undefined) return rendered
    if (round < rounds) await packed.send(store)
    if (round === rounds || !(await again(order))) {
      onLost(order)
      return later
    }
  }
}

const nothing: RenderedJob = { losses: [], diagnostics: [], reads: [] }

const later: RenderedJob = { ...nothing, isQueued: true }

const failedFor = (reason: string): RenderedJob => ({
  ...nothing,
  diagnostics: readFailure(reason),
})

const fetchRendered = async (
  { id, work }: PackedJob,
  store: ObjectStore,
): Promise<RenderedJob | undefined> => {
  const delivered = await fetchResult(store, id)
  return delivered && taken(delivered.result, delivered.output, work.files)
}

/** Which files were read is for the worker to say; what was in them we know ourselves. */
const taken = (
  { losses, diagnostics, reads }: Result,
  bytes: Uint8Array,
  files: readonly { readonly path: string; readonly sha256: string | null }[],
): RenderedJob => ({
  bytes,
  losses,
  diagnostics,
  reads: files
    .filter(({ path }) => reads.some((read) => read.path === path))
    .map(({ path, sha256 }) => (sha256 === null ? { path } : { path, sha256 })),
})
