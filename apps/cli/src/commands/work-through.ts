import type { JobOrder } from '@jibao/queue'
import { buildInPool } from '../pool/build-in-pool.ts'
import { openPool, type Pool } from '../pool/open-pool.ts'
import { poolSize, thisMachine } from '../pool/pool-size.ts'
import type { RunContext } from '../run-context.ts'
import { buildHere, nothingOf } from './build-here.ts'
import type { BuildOptions, BuildOrder } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'

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
      const onJob = (job: JobOrder): void => void queued.push(job)
      const result = isWorthIt
        ? await buildThere(order, pool, context, onJob)
        : await buildHere(order, context, { onJob, ...(pool.width > 1 ? { pool } : {}) })
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

const buildThere = async (
  order: BuildOrder,
  pool: Pool,
  context: RunContext,
  onJob: (job: JobOrder) => void,
): Promise<ToldResult> => {
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
    return buildHere(order, context, { onJob, pool, isApart: true })
  }
}
