import { type DoJob, doJob, type JobOrder, readList, resultKey } from '@jibao/queue'
import { watchProcess } from '../apart/watch-process.ts'
import { optimiseLate } from '../compiled/optimise-late.ts'
import { toolkitIdentity } from './identity.ts'
import { openStore } from './open-desks.ts'
import { renderSent } from './render-sent.ts'

/** Of memory, in bytes: more is a document that runs away. */
const memory = 2 * 1024 * 1024 * 1024

/** How long a job may take, in milliseconds. */
const patience = 600_000

/** When a job that waits for others asks again, in milliseconds. */
const askAgain = 2000

optimiseLate()

/** Set by the worker that starts this process. */
const address = new URL(process.env.JIBAO_STORE_URL ?? '')
const toolkit = toolkitIdentity()
const opened = openStore(address)
const guard = watchProcess(memory, patience)

/** What a worker does with a job, in a process of its own. */
export const work: DoJob = async (order, queue) => {
  const watch = await guard
  watch.begin()
  try {
    const store = await opened
    if (await isEarly(order, queue)) return { state: 'later', delay: askAgain }
    return await doJob(order, {
      store,
      toolkit,
      render: async (sent) => {
        const rendered = await renderSent(sent, AbortSignal.timeout(patience))
        // On a machine that is less busy it may be done in time.
        if (rendered.diagnostics.some(({ code }) => code === 'RENDER_TIMED_OUT')) {
          throw new Error('timed out')
        }
        return rendered
      },
    })
  } finally {
    watch.end()
  }
}

/** How far each list is known to be settled. */
const settled = new Map<string, number>()

/** Whether jobs that are to come before are not settled yet: neither done nor failed, nor cancelled. */
const isEarly = async ({ after }: JobOrder, queue: Parameters<DoJob>[1]): Promise<boolean> => {
  if (after === undefined) return false
  const store = await opened
  const jobs = (await readList(store, after)) ?? []
  let states: Awaited<ReturnType<typeof queue.states>> | undefined
  for (let index = settled.get(after) ?? 0; index < jobs.length; index += 1) {
    const job = jobs[index] ?? ''
    if (!(await store.has(resultKey(job)))) {
      states ??= await queue.states()
      const state = states.get(job)
      if (state === 'waiting' || state === 'active') return true
    }
    settled.set(after, index + 1)
  }
  return false
}
