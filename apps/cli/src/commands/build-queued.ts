import type { Diagnostic } from '@jibao/core'
import {
  isMendable,
  type JobId,
  type JobOrder,
  type JobQueue,
  readFailure,
  readRun,
  writeList,
} from '@jibao/queue'
import { createLook } from '../fresh/look.ts'
import { recall } from '../fresh/recall.ts'
import { interruptedCode } from '../interruption.ts'
import { awaitJobs, type Batch } from '../queue/await-jobs.ts'
import { jobsVanished } from '../queue/diagnostics.ts'
import { toolkitIdentity } from '../queue/identity.ts'
import { type Ledger, openLedger } from '../queue/ledger.ts'
import { type Desks, openDesks, runNameOf, shownFrom } from '../queue/open-run.ts'
import type { Ran, RunContext } from '../run-context.ts'
import type { BuildOptions, BuildOrder } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'
import { withoutAborted } from './judge-result.ts'
import { membersLast } from './members-last.ts'
import { createProgress } from './show-progress.ts'
import { type Teller, tellMany } from './tell-many.ts'
import { workThrough } from './work-through.ts'

/**
 * Has workspaces built by workers: reads, checks and composes here, and enqueues what is not there as it would be
 * made. What workers have made already is taken from the store; with `--wait`, all of it is.
 */
export const buildQueued = async (
  orders: readonly BuildOrder[],
  options: BuildOptions,
  context: RunContext,
): Ran => {
  const { interruption, terminal, world } = context
  const name = runNameOf(options)
  const desks = await openDesks(options, context)
  try {
    const teller = tellMany(orders, options, context)
    const run = await beginRun({ name, desks, options, context, teller })
    await interruption.during(async () => {
      const { first, last } = await membersLast(orders, world)
      await run.enqueue(first.map((order) => ({ order })))
      for (const { order, members } of last) {
        await run.enqueue([{ order, after: run.jobsOf(members) }])
      }
      if (!interruption.signal.aborted) await run.enqueued()
      if (options.wait === true) await run.collect()
    })
    const exitCode = teller.end()
    run.sayWhatNext()
    if (interruption.signal.aborted) {
      terminal.note('已中断：入了队的任务仍会由 worker 做完；再次运行同一命令即可取回')
      return interruptedCode
    }
    return exitCode
  } finally {
    await desks.close()
  }
}

/** How often what was lost is enqueued anew before it is given up. */
const rounds = 3

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

const beginRun = async ({ name, desks, options, context, teller }: Beginning) => {
  const { queue, store, address } = desks
  const { interruption, terminal, from, json } = context
  const { signal } = interruption
  const toolkit = toolkitIdentity()
  const started = context.now().getTime()
  const ledger: Ledger = await openLedger(store, { name, toolkit, started })
  const known = await queue.states()
  const failures = await lastingFailures(queue)
  const look = createLook()
  const open: Batch<BuildOrder>[] = []
  const jobsByWorkspace = new Map<string, readonly JobId[]>()
  let count = 0

  /** Orders as they were given, by those that go to the queue. */
  const originals = new Map<BuildOrder, BuildOrder>()
  const originalOf = (order: BuildOrder): BuildOrder => originals.get(order) ?? order

  /** The order with all that has to be known where its jobs are packed. */
  const handed = async (
    order: BuildOrder,
    failed: ReadonlyMap<JobId, string>,
    after: readonly JobId[] = [],
  ): Promise<BuildOrder> => {
    const queued: BuildOrder = {
      ...order,
      queue: {
        store: address.href,
        toolkit,
        shownAs: shownFrom(from, order.request.workspace),
        failures: failed,
        ...(after.length === 0 ? {} : { after: await writeList(store, after) }),
      },
    }
    originals.set(queued, originalOf(order))
    return queued
  }

  /** What is done and yet not in the store is done again, and so is what failed and can be mended. */
  const add = async (jobs: readonly JobOrder[]): Promise<void> => {
    const isOver = ({ id }: JobOrder): boolean =>
      known.get(id) === 'done' || known.get(id) === 'failed'
    await queue.remove(jobs.filter(isOver).map(({ id }) => id))
    await queue.add(jobs)
  }

  const take = async (
    order: BuildOrder,
    result: ToldResult,
    jobs: readonly JobOrder[],
  ): Promise<void> => {
    const { workspace } = order.request
    const todo = jobs.filter(({ id }) => !failures.has(id))
    if (todo.length > 0) {
      await add(todo)
      const ids = todo.map(({ id }) => id)
      open.push({ key: originalOf(order), jobs: ids })
      jobsByWorkspace.set(workspace, ids)
      count += todo.length
    }
    const fresh = result.documents.filter(
      ({ state }) => state === 'kept' || state === 'made',
    ).length
    // Why jobs failed is for the queue to tell, as long as they are failed.
    const diagnostics = without(
      result.diagnostics,
      jobs.flatMap(({ id }) => {
        const reason = failures.get(id)
        return reason === undefined ? [] : readFailure(reason)
      }),
    )
    await ledger.add({ workspace: shownFrom(from, workspace), jobs, fresh, diagnostics })
    if (todo.length === 0 || options.wait !== true) {
      teller.tell(originalOf(order), unlessAborted(result))
    }
  }

  const unlessAborted = (result: ToldResult): ToldResult =>
    signal.aborted ? withoutAborted(result) : result

  const isCancelled = async (): Promise<boolean> =>
    (await readRun(store, name))?.isCancelled === true

  return {
    enqueue: async (planned: readonly Planned[]): Promise<void> => {
      const rest: BuildOrder[] = []
      for (const { order, after } of planned) {
        if (signal.aborted) return
        const remembered = options.force === true ? undefined : await recall(order.key, look)
        if (remembered === undefined) {
          rest.push(await handed(order, failures, after))
        } else {
          await take(order, remembered, [])
        }
      }
      if (rest.length > 0) await workThrough(rest, options, context, take)
    },
    enqueued: () => ledger.finish(),
    jobsOf: (workspaces: readonly string[]): readonly JobId[] =>
      workspaces.flatMap((workspace) => jobsByWorkspace.get(workspace) ?? []),
    /** Waits for all that was enqueued, and writes it where it belongs. */
    collect: async (): Promise<void> => {
      const show = createProgress('份', context)
      const waiting = { store, queue, signal, onProgress: (done: number) => show(done, count) }
      let batches: readonly Batch<BuildOrder>[] = open
      for (let round = 1; batches.length > 0; round += 1) {
        const again: Batch<BuildOrder>[] = []
        for await (const { keys, failures: failed } of awaitJobs(batches, waiting)) {
          const orders = await Promise.all(keys.map((order) => handed(order, failed)))
          await workThrough(orders, options, context, async (order, result, jobs) => {
            const key = originalOf(order)
            const todo = jobs.filter(({ id }) => !failed.has(id))
            if (todo.length > 0 && round < rounds && !(await isCancelled())) {
              // Neither in the queue nor in the store, or damaged there: it is made again.
              await queue.remove(todo.map(({ id }) => id))
              await queue.add(todo)
              again.push({ key, jobs: todo.map(({ id }) => id) })
              return
            }
            const lost = todo.length === 0 ? [] : [jobsVanished(todo.length)]
            const { diagnostics, ...rest } = unlessAborted(result)
            teller.tell(key, { ...rest, diagnostics: [...diagnostics, ...lost] })
          })
        }
        batches = signal.aborted ? [] : again
      }
    },
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

const without = (
  diagnostics: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const told = new Set(others.map((one) => JSON.stringify(one)))
  return diagnostics.filter((one) => !told.has(JSON.stringify(one)))
}
