import { hashOf, type JobId, type JobState, resultKey } from '@jibao/queue'
import { memoryStore } from '@jibao/queue/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitJobs, type Batch } from '../src/queue/await-jobs.ts'

const [a, b, c] = ['a', 'b', 'c'].map(hashOf) as [JobId, JobId, JobId]

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Each look at the clock is an hour after the last: the queue is asked every time. */
let isHasty = true
beforeEach(() => {
  let hours = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    if (isHasty) hours += 1
    return hours * 3_600_000
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  isHasty = true
})

const desks = () => {
  const store = memoryStore()
  const states = new Map<JobId, JobState>()
  const failures: { id: JobId; title: string; reason: string; attempts: number }[] = []
  const controller = new AbortController()
  const progress: number[] = []
  const queue = { states: vi.fn(async () => states), failures: async () => failures }
  return {
    store,
    states,
    queue,
    controller,
    progress,
    finish: (id: JobId) => store.write(resultKey(id), new Uint8Array(1)),
    fail: (id: JobId, reason: string) => {
      states.set(id, 'failed')
      failures.push({ id, title: '', reason, attempts: 1 })
    },
    wait: (batches: readonly Batch<string>[]) =>
      awaitJobs(batches, {
        store,
        queue,
        signal: controller.signal,
        onProgress: (settled) => progress.push(settled),
      }),
  }
}

test('gives a batch as soon as all of it is done', async () => {
  const { wait, finish, states, progress } = desks()
  for (const id of [b, c]) states.set(id, 'waiting')
  await finish(a)
  const seen: string[][] = []
  for await (const { keys, failures } of wait([
    { key: 'two', jobs: [a, b] },
    { key: 'one', jobs: [a] },
    { key: 'none', jobs: [] },
    { key: 'last', jobs: [c] },
  ])) {
    expect(failures.size).toBe(0)
    seen.push([...keys])
    await finish(seen.length === 1 ? b : c)
  }
  expect(seen).toEqual([['one', 'none'], ['two'], ['last']])
  expect(progress).toEqual(progress.toSorted((x, y) => x - y))
  expect(progress.at(-1)).toBe(4)
})

test('what failed is settled, and why is told', async () => {
  const { wait, finish, fail } = desks()
  await finish(b)
  fail(a, 'reason')
  const seen = await all(wait([{ key: 'x', jobs: [a, b] }]))
  expect(seen).toEqual([{ keys: ['x'], failures: new Map([[a, 'reason']]) }])
})

test.each<[string, JobState | undefined]>([
  ['neither in the queue nor in the store', undefined],
  ['done in the queue, and not in the store', 'done'],
])('what is %s will not come, and is settled', async (_, state) => {
  const { wait, states } = desks()
  if (state !== undefined) states.set(a, state)
  const seen = await all(wait([{ key: 'x', jobs: [a] }]))
  expect(seen).toMatchObject([{ keys: ['x'] }])
})

test('what is done while the queue is asked is not taken for lost', async () => {
  const { wait, queue, finish, progress } = desks()
  queue.states.mockImplementation(async () => {
    await finish(a)
    return new Map()
  })
  expect(await all(wait([{ key: 'x', jobs: [a] }]))).toMatchObject([{ keys: ['x'] }])
  expect(progress).toEqual([1])
})

test.each<JobState>(['waiting', 'active'])(
  'one that is %s is waited for until interrupted',
  async (state) => {
    const { wait, states, controller, progress } = desks()
    states.set(a, state)
    setTimeout(() => controller.abort(), 20)
    const began = Date.now()
    expect(await all(wait([{ key: 'x', jobs: [a] }]))).toEqual([])
    expect(Date.now() - began).toBeLessThan(450)
    expect(progress).toEqual([0])
  },
)

test('who is interrupted before asks nobody', async () => {
  const { wait, controller, queue } = desks()
  controller.abort()
  expect(await all(wait([{ key: 'x', jobs: [a] }]))).toEqual([])
  expect(queue.states).not.toHaveBeenCalled()
})

test('the queue is not asked each time that the store is', async () => {
  isHasty = false
  const { wait, queue, finish } = desks()
  setTimeout(() => void finish(a), 20)
  expect(await all(wait([{ key: 'x', jobs: [a] }]))).toMatchObject([{ keys: ['x'] }])
  expect(queue.states).not.toHaveBeenCalled()
})
