import type { Diagnostic } from '@jibao/core'
import type { JobOrder } from '@jibao/queue'
import { jobsVanished } from '../queue/diagnostics.ts'
import type { Staying } from '../queue/render-in-queue.ts'
import { withoutFailures } from '../queue/without-failures.ts'
import type { RunContext } from '../run-context.ts'
import { buildHere } from './build-here.ts'
import type { BuildOrder } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'

/** A build that stays open while workers make its documents. */
export interface StayingBuild {
  /** Fulfilled when its documents are enqueued, or the build ended before. */
  readonly packed: Promise<unknown>
  readonly ended: Promise<{
    readonly result: ToldResult
    /** What is wrong with it, whatever became of its jobs. */
    readonly faults: readonly Diagnostic[]
  }>
}

interface Desk extends Pick<Staying, 'settled' | 'again'> {
  /** Enqueues its jobs, of which it hears once. @param total documents of the build, those among them */
  readonly admit: (jobs: readonly JobOrder[], total: number) => Promise<void>
}

/** Builds a workspace in this thread; what it waits for takes none of its time. */
export const buildStaying = (
  order: BuildOrder,
  context: Pick<RunContext, 'world' | 'interruption'>,
  { settled, again, admit }: Desk,
): StayingBuild => {
  const jobs: JobOrder[] = []
  const reasons: string[] = []
  let total = 0
  let lost = 0
  let onPacked: () => void = () => undefined
  const admitted = new Promise<void>((resolve) => {
    onPacked = resolve
  }).then(() => admit(jobs, total))
  const built = buildHere(order, context, {
    onStep: (step) => {
      total = step.total
    },
    onJob: (job) => jobs.push(job),
    staying: {
      onPacked,
      settled: async (id) => {
        await admitted
        const settlement = await settled(id)
        if (settlement.state === 'failed') reasons.push(settlement.reason)
        return settlement
      },
      again,
      onLost: () => {
        lost += 1
      },
    },
  })
  const ended = built.then((result) => {
    const { diagnostics } = result
    const known = jobs.flatMap(({ id }) => order.queue?.failures.get(id) ?? [])
    const vanished = lost === 0 ? [] : [jobsVanished(lost)]
    return {
      result: { ...result, diagnostics: [...diagnostics, ...vanished] },
      faults: withoutFailures(diagnostics, [...known, ...reasons]),
    }
  })
  return { packed: Promise.race([admitted, ended]), ended }
}
