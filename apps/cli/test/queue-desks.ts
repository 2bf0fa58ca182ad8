import { doJob, type JobOrder, type ObjectStore, type Settled } from '@jibao/queue'
import { type MemoryStore, memoryStore } from '@jibao/queue/testing'
import {
  type BuildResult,
  build,
  type RenderedJob,
  type RenderJob,
  renderHere,
} from '@jibao/toolkit'
import { createTools, type Renders } from '../src/create-tools.ts'
import { nodeWorld } from '../src/node-world.ts'
import { offeredPlugins } from '../src/offered-plugins.ts'
import { hearSources } from '../src/pool/hear-sources.ts'
import { type PackedJob, packJob } from '../src/queue/pack-job.ts'
import { renderInQueue } from '../src/queue/render-in-queue.ts'
import { renderSent } from '../src/queue/render-sent.ts'
import { temporaryFolder } from './folders.ts'

export const toolkit = 'a toolkit of a test'

/** Does a job as a worker does, in this process. */
export const workOn = (store: ObjectStore, id: string): Promise<Settled> =>
  doJob({ id }, { store, toolkit, render: (work) => renderSent(work, AbortSignal.timeout(60_000)) })

export interface Asked {
  readonly reports?: readonly string[]
  readonly formats?: readonly string[]
  readonly period?: string
  readonly fonts?: 'auto' | 'default'
}

const requestOf = (workspace: string, asked: Asked) => ({
  workspace,
  reports: [],
  formats: [],
  out: temporaryFolder(),
  fonts: 'default' as const,
  ...asked,
})

/** Each document of a workspace, as it is packed, and as it is rendered in this thread. */
export interface Packed {
  readonly job: RenderJob
  readonly packed: PackedJob
  readonly here: RenderedJob
}

export const packAll = async (workspace: string, asked: Asked = {}): Promise<readonly Packed[]> => {
  const world = nodeWorld()
  const { plugins, sources } = hearSources(offeredPlugins({}))
  const all: Packed[] = []
  const render = async (job: RenderJob): Promise<RenderedJob> => {
    const source = sources.get(job.renderer.format)
    if (source === undefined) throw new Error(`${job.renderer.format} did not come along`)
    const here = await renderHere(job, world)
    all.push({ job, here, packed: await packJob(job, { source, toolkit, world }) })
    return here
  }
  const tools = { ...createTools(world), plugins, rendering: { width: 1, render } }
  await build(requestOf(workspace, asked), tools)
  return all
}

/** A build that has everything rendered by workers, which nobody starts. */
export const buildIn = async (
  store: MemoryStore,
  workspace: string,
  {
    failures = new Map(),
    after,
    ...asked
  }: Asked & {
    readonly failures?: ReadonlyMap<string, string>
    readonly after?: string
  } = {},
): Promise<{ readonly result: BuildResult; readonly orders: readonly JobOrder[] }> => {
  const orders: JobOrder[] = []
  const queued = {
    store,
    toolkit,
    shownAs: 'counties/test',
    failures,
    onJob: (order: JobOrder) => void orders.push(order),
    ...(after === undefined ? {} : { after }),
  }
  const renders: Renders = (given) => renderInQueue({ ...given, ...queued })
  const tools = createTools(nodeWorld(), {}, undefined, { renders })
  return { result: await build(requestOf(workspace, asked), tools), orders }
}

export { memoryStore }
