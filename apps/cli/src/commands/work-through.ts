import { isError } from '@jibao/core'
import type { JobOrder } from '@jibao/queue'
import { faultDiagnostic } from '../fault-diagnostic.ts'
import { buildInPool } from '../pool/build-in-pool.ts'
import { openPool, type Pool } from '../pool/open-pool.ts'
import { poolSize, thisMachine } from '../pool/pool-size.ts'
import type { RunContext } from '../run-context.ts'
import type { BuildOptions, BuildOrder } from './build-order.ts'
import { buildWorkspace, type ToldResult } from './build-workspace.ts'

/**
 * From so many workspaces on, starting threads takes less time than they save. To find out anew: `jibao build --force`
 * over four, six, eight counties of `bench/.cache/counties`, with `--jobs 1` and `--jobs 2` in turns.
 */
const worthThreads = 4

/** A worker that has said nothing for so long is stuck: one document may take ten minutes, in milliseconds. */
const patience = 620_000

/** How long workers may take to come to an end once nobody wants any more, in milliseconds. */
const grace = 3000

/** Hears of a workspace when it is done, with the jobs that others are to do for it. */
type Tell = (
  order: BuildOrder,
  result: ToldResult,
  jobs: readonly JobOrder[],
) => void | Promise<void>

/** Builds one workspace after the other, several at a time where that pays; `tell` hears of each as it is done. */
export const workThrough = async (
  orders: readonly BuildOrder[],
  { jobs }: BuildOptions,
  context: RunContext,
  tell: Tell,
): Promise<void> => {
  const { signal } = context.interruption
  const asked = jobs === undefined ? {} : { asked: jobs }
  const pool = openPool({ width: poolSize(thisMachine(), asked) })
  const isWorthIt = orders.length >= worthThreads && pool.width > 1
  const waiting = orders.values()
  const lane = async (): Promise<void> => {
    for (const order of waiting) {
      if (signal.aborted) return
      const queued: JobOrder[] = []
      const build = isWorthIt ? buildThere : buildHere
      const result = await build(order, pool, context, { onJob: (job) => queued.push(job) })
      await tell(order, result, queued)
    }
  }
  let timer: NodeJS.Timeout | undefined
  const end = (): void => {
    timer = setTimeout(() => void pool.close(), grace)
  }
  signal.addEventListener('abort', end, { once: true })
  try {
    await Promise.all(Array.from({ length: isWorthIt ? pool.width : 1 }, lane))
  } finally {
    signal.removeEventListener('abort', end)
    clearTimeout(timer)
    await pool.close()
  }
}

const buildThere: Build = async (order, pool, context, { onJob }) => {
  const { world, interruption } = context
  try {
    await world.recover(order.request.workspace)
    return await buildInPool(order, {
      pool,
      world,
      interrupted: interruption.signal,
      patience,
      onJob,
    })
  } catch (problem) {
    if (interruption.signal.aborted) return nothingOf(problem)
    // A document brought the worker down: each in turn, it costs only itself.
    return buildHere(order, pool, context, { onJob, isApart: true })
  }
}

const buildHere: Build = async (
  order,
  pool,
  { world, interruption },
  { onJob, isApart = false },
) => {
  try {
    await world.recover(order.request.workspace)
    return await buildWorkspace(order, {
      world,
      interrupted: interruption.signal,
      onJob,
      ...(pool.width > 1 || isApart ? { pool } : {}),
      isApart,
    })
  } catch (problem) {
    return nothingOf(problem)
  }
}

type Build = (
  order: BuildOrder,
  pool: Pool,
  context: RunContext,
  how: { readonly onJob: (job: JobOrder) => void; readonly isApart?: boolean },
) => Promise<ToldResult>

const nothingOf = (problem: unknown): ToldResult => ({
  outputs: [],
  documents: [],
  fonts: [],
  findings: [],
  diagnostics: [faultDiagnostic(problem)].filter(isError),
})
