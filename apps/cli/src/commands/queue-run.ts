import {
  isMendable,
  type JobId,
  type JobOrder,
  type JobQueue,
  readRun,
  writeList,
} from '@jibao/queue'
import pLimit from 'p-limit'
import { createLook } from '../fresh/look.ts'
import { recall } from '../fresh/recall.ts'
import { toolkitIdentity } from '../queue/identity.ts'
import { openLedger } from '../queue/ledger.ts'
import { type Desks, shownFrom } from '../queue/open-run.ts'
import { watchJobs } from '../queue/watch-jobs.ts'
import { withoutFailures } from '../queue/without-failures.ts'
import type { RunContext } from '../run-context.ts'
import type { BuildOptions, BuildOrder } from './build-order.ts'
import { buildStaying } from './build-staying.ts'
import type { ToldResult } from './build-workspace.ts'
import { withoutAborted } from './judge-result.ts'
import { createProgress } from './show-progress.ts'
import type { Teller } from './tell-many.ts'
import { workThrough } from './work-through.ts'

/**
 * With `--wait`, builds that stay open until their documents are made: each holds its data and its reports, a megabyte
 * or two. Those beyond are read and composed once more when their documents are there.
 */
const mostStaying = 128

/** How many of those beyond are open at once. */
const mostAgain = 16

interface Beginning {
  readonly name: string
  readonly desks: Desks
  readonly options: BuildOptions
  readonly context: RunContext
  readonly teller: Teller
}

interface Planned {
  readonly order: BuildOrder
  /** Jobs that are to be settled before. */
  readonly after?: readonly JobId[]
}

/** Begins a run: a record of what is wanted, and what it takes to have it made. */
export const beginQueueRun = async ({ name, desks, options, context, teller }: Beginning) => {
  const { queue, store, address } = desks
  const { interruption, terminal, from, json } = context
  const { signal } = interruption
  const toolkit = toolkitIdentity()
  const started = context.now().getTime()
  const ledger = await openLedger(store, { name, toolkit, started })
  const known = await queue.states()
  const failures = await lastingFailures(queue)
  const look = createLook()
  const jobsByWorkspace = new Map<string, readonly JobId[]>()
  /** Builds that are open, each with what is left to do. */
  const staying: Promise<void>[] = []
  /** Enqueued, to be built anew when their documents are there. */
  const left: BuildOrder[] = []
  let count = 0
  let isEnqueued = false

  /** Whoever waits for documents waits no longer. */
  const ended = new AbortController()
  const show = createProgress('份', context)
  const openLine = watchJobs({
    store,
    queue,
    signal: AbortSignal.any([signal, ended.signal]),
    onProgress: (settled) => {
      if (isEnqueued) show(settled, count)
    },
  })

  /** Orders as they were given, by those that go to the queue. */
  const originals = new Map<BuildOrder, BuildOrder>()

  /** The order with all that has to be known where its jobs are packed. */
  const handed = async ({ order, after = [] }: Planned): Promise<BuildOrder> => {
    const queued: BuildOrder = {
      ...order,
      queue: {
        store: address.href,
        toolkit,
        shownAs: shownFrom(from, order.request.workspace),
        failures,
        ...(after.length === 0 ? {} : { after: await writeList(store, after) }),
      },
    }
    originals.set(queued, order)
    return queued
  }

  /** What is done and yet not in the store is done again, and so is what failed and can be mended. */
  const add = async (jobs: readonly JobOrder[]): Promise<void> => {
    const isOver = ({ id }: JobOrder): boolean =>
      known.get(id) === 'done' || known.get(id) === 'failed'
    await queue.remove(jobs.filter(isOver).map(({ id }) => id))
    await queue.add(jobs)
  }

  /** Enqueues what a workspace wants. @returns how much that is */
  const admit = async (workspace: string, jobs: readonly JobOrder[]): Promise<number> => {
    const todo = jobs.filter(({ id }) => !failures.has(id))
    if (todo.length > 0) {
      await add(todo)
      jobsByWorkspace.set(
        workspace,
        todo.map(({ id }) => id),
      )
      count += todo.length
    }
    return todo.length
  }

  const unlessAborted = (result: ToldResult): ToldResult =>
    signal.aborted ? withoutAborted(result) : result

  /** Enqueues again what was lost. */
  const again = async (job: JobOrder): Promise<boolean> => {
    if ((await readRun(store, name))?.isCancelled === true) return false
    await queue.remove([job.id])
    await queue.add([job])
    return true
  }

  /** Takes what a build gave that does not wait. */
  const take = async (
    queued: BuildOrder,
    result: ToldResult,
    jobs: readonly JobOrder[],
  ): Promise<void> => {
    const order = originals.get(queued) ?? queued
    const { workspace } = order.request
    const todo = await admit(workspace, jobs)
    // Why jobs failed is for the queue to tell, as long as they are failed.
    const reasons = jobs.flatMap(({ id }) => failures.get(id) ?? [])
    const diagnostics = withoutFailures(result.diagnostics, reasons)
    await ledger.add({
      workspace: shownFrom(from, workspace),
      jobs,
      fresh: freshOf(result),
      diagnostics,
    })
    if (todo > 0 && options.wait === true) left.push(order)
    else teller.tell(order, unlessAborted(result))
  }

  /** Builds a workspace and waits for its documents. @returns when they are enqueued */
  const stay = async (planned: Planned): Promise<void> => {
    const { order } = planned
    const shownAs = shownFrom(from, order.request.workspace)
    let isRecorded = false
    const build = buildStaying(await handed(planned), context, {
      settled: openLine(),
      again,
      admit: async (jobs, total) => {
        isRecorded = true
        await admit(order.request.workspace, jobs)
        await ledger.add({
          workspace: shownAs,
          jobs,
          fresh: total - jobs.length,
          diagnostics: [],
        })
      },
    })
    const finish = async (): Promise<void> => {
      const { result, faults } = await build.ended
      if (ended.signal.aborted) return
      const fresh = isRecorded ? 0 : freshOf(result)
      await ledger.add({ workspace: shownAs, jobs: [], fresh, diagnostics: faults })
      teller.tell(order, unlessAborted(result))
    }
    const done = finish()
    // Whoever collects hears of it; until then nobody listens.
    done.catch(() => undefined)
    staying.push(done)
    await build.packed
  }

  /** Builds a workspace anew whose documents are enqueued, as they are there or on their way. */
  const fetch = async (order: BuildOrder): Promise<void> => {
    const build = buildStaying(await handed({ order }), context, {
      settled: openLine(),
      again,
      admit: async () => undefined,
    })
    const { result } = await build.ended
    teller.tell(order, unlessAborted(result))
  }

  return {
    enqueue: async (planned: readonly Planned[]): Promise<void> => {
      const rest: BuildOrder[] = []
      for (const one of planned) {
        if (signal.aborted) return
        const { order } = one
        const remembered = options.force === true ? undefined : await recall(order.key, look)
        if (remembered !== undefined) await take(order, remembered, [])
        else if (options.wait === true && staying.length < mostStaying) await stay(one)
        else rest.push(await handed(one))
      }
      if (rest.length > 0) await workThrough(rest, options, context, take)
    },
    enqueued: async (): Promise<void> => {
      await ledger.finish()
      isEnqueued = true
    },
    jobsOf: (workspaces: readonly string[]): readonly JobId[] =>
      workspaces.flatMap((workspace) => jobsByWorkspace.get(workspace) ?? []),
    /** Waits for all that was enqueued, and writes it where it belongs. */
    collect: async (): Promise<void> => {
      await Promise.all(staying)
      const inTurn = pLimit(mostAgain)
      if (!signal.aborted) await Promise.all(left.map((order) => inTurn(() => fetch(order))))
    },
    /** Leaves what is not made yet to a later command. */
    close: () => ended.abort(),
    sayWhatNext: (): void => {
      if (json || options.wait === true || count === 0) return
      terminal.print(`${count} 份已入队，名为“${name}”：用 jibao queue status 查看进度`)
      terminal.print('做完后再次运行同一命令，即可取回生成的文件')
    },
  }
}

/** Why jobs failed that would fail again. */
const lastingFailures = async (
  queue: Pick<JobQueue, 'failures'>,
): Promise<ReadonlyMap<JobId, string>> =>
  new Map(
    (await queue.failures())
      .filter(({ reason }) => !isMendable(reason))
      .map(({ id, reason }) => [id, reason]),
  )

/** Documents that are as they would be made. */
const freshOf = ({ documents }: ToldResult): number =>
  documents.filter(({ state }) => state === 'kept' || state === 'made').length
