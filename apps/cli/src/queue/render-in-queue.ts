import {
  fetchResult,
  type JobOrder,
  type ObjectStore,
  type Result,
  readFailure,
} from '@jibao/queue'
import { type RenderedJob, type Rendering, renderHere, type Tools } from '@jibao/toolkit'
import type { RendererSource } from '../pool/jobs.ts'
import { packJob } from './pack-job.ts'

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
}

interface Given extends Queued {
  readonly sources: ReadonlyMap<string, RendererSource>
  readonly world: Tools['world']
}

/** Documents that are packed at once: most of the time goes into waiting for the store. */
const atOnce = 16

/**
 * Renders nothing: takes from the store what workers have made, and has the rest made by them. A plug-in of the
 * workspace renders here, as its code goes nowhere.
 */
export const renderInQueue = ({ store, sources, world, onJob, ...hand }: Given): Rendering => ({
  width: atOnce,
  render: async (job) => {
    const { format, plugin } = job.renderer
    const source = plugin === undefined ? sources.get(format) : undefined
    if (source === undefined) return renderHere(job, world)
    const { toolkit, shownAs, failures, after } = hand
    const packed = await packJob(job, { source, toolkit, world })
    const delivered = await fetchResult(store, packed.id)
    if (delivered !== undefined) return taken(delivered.result, delivered.output, packed.work.files)
    const { title, period = '' } = job.report.metadata
    const name = title.includes(period) ? title : `${period}${title}`
    const order = {
      id: packed.id,
      title: `${shownAs} ${name}（${format}）`,
      ...(after === undefined ? {} : { after }),
    }
    const failure = failures.get(packed.id)
    if (failure === undefined) await packed.send(store)
    onJob(order)
    if (failure !== undefined) return { ...nothing, diagnostics: readFailure(failure) }
    return { ...nothing, isQueued: true }
  },
})

const nothing: RenderedJob = { losses: [], diagnostics: [], reads: [] }

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
