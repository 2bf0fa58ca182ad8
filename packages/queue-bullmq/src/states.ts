import type { JobId, JobState } from '@jibao/queue'
import type { JobType, Queue } from 'bullmq'

/** In the order in which a job goes through them: one that moves meanwhile is seen where it got to. */
const types: readonly (readonly [JobState, JobType[]])[] = [
  ['waiting', ['waiting', 'prioritized', 'delayed', 'waiting-children']],
  ['active', ['active']],
  ['failed', ['failed']],
  ['done', ['completed']],
]

/** All jobs of a queue. */
export const statesOf = async (
  queue: Pick<Queue, 'getRanges'>,
): Promise<ReadonlyMap<JobId, JobState>> => {
  const states = new Map<JobId, JobState>()
  for (const [state, kinds] of types) {
    for (const id of await queue.getRanges(kinds, 0, -1)) states.set(id, state)
  }
  return states
}
