import { interruptedCode } from '../interruption.ts'
import { openDesks, runNameOf } from '../queue/open-run.ts'
import type { Ran, RunContext } from '../run-context.ts'
import type { BuildOptions, BuildOrder } from './build-order.ts'
import { membersLast } from './members-last.ts'
import { beginQueueRun } from './queue-run.ts'
import { tellMany } from './tell-many.ts'

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
    const run = await beginQueueRun({ name, desks, options, context, teller })
    await interruption.during(async () => {
      try {
        const { first, last } = await membersLast(orders, world)
        await run.enqueue(first.map((order) => ({ order })))
        for (const { order, members } of last) {
          await run.enqueue([{ order, after: run.jobsOf(members) }])
        }
        if (!interruption.signal.aborted) await run.enqueued()
        if (options.wait === true) await run.collect()
      } finally {
        run.close()
      }
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
