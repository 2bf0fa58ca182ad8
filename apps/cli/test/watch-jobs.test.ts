import { hashOf, type JobId, type JobState, resultKey } from '@jibao/queue'
import { memoryStore } from '@jibao/queue/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchJobs } from '../src/queue/watch-jobs.ts'

const [a, b, c] = ['a', 'b', 'c'].map(hashOf) as [JobId, JobId, JobId]

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
  const has = vi.fn((key: string) => store.has(key))
  const queue = { states: vi.fn(async () => states), failures: vi.fn(async () => failures) }
  return {
    store,
    has,
    states,
    queue,
    controller,
    progress,
    finish: (id: JobId) => store.write(resultKey(id), new Uint8Array(1)),
    fail: (id: JobId, reason: string) => {
      states.set(id, 'failed')
      failures.push({ id, title: '', reason, attempts: 1 })
    },
    openLine: watchJobs({
      store: { has },
      queue,
      signal: controller.signal,
      onProgress: (settled) => progress.push(settled),
    }),
  }
}

test('tells what is done, each as soon as those before it in its line are', async () => {
  const { openLine, finish, states, progress } = desks()
  for (const id of [a, b, c]) states.set(id, 'waiting')
  const [one, other] = [openLine(), openLine()]
  const order: string[] = []
  const wait = async (name: string, settled: ReturnType<typeof one>): Promise<void> => {
    expect(await settled).toEqual({ state: 'done' })
    order.push(name)
  }
  const waiting = [wait('a', one(a)), wait('b', one(b)), wait('c', other(c))]
  await finish(b)
  await finish(c)
  await waiting[2]
  expect(order).toEqual(['c'])
  await finish(a)
  await Promise.all(waiting)
  expect(order).toEqual(['c', 'a', 'b'])
  expect(progress).toEqual(progress.toSorted((x, y) => x - y))
  expect(progress.at(-1)).toBe(3)
})

test('the same job may be waited for twice', async () => {
  const { openLine, finish } = desks()
  const line = openLine()
  await finish(a)
  expect(await Promise.all([line(a), line(a), openLine()(a)])).toHaveLength(3)
})

test('what failed is settled, and why is told', async () => {
  const { openLine, fail } = desks()
  fail(a, 'reason')
  expect(await openLine()(a)).toEqual({ state: 'failed', reason: 'reason' })
})

test('why it failed before it was enqueued again is not told', async () => {
  const { openLine, fail, states, queue, finish } = desks()
  states.set(b, 'waiting')
  fail(a, 'before')
  const line = openLine()
  void openLine()(b)
  await expect.poll(() => queue.failures.mock.calls.length).toBeGreaterThan(0)
  queue.failures.mockImplementation(async () => [])
  isHasty = false
  const waiting = line(a)
  await finish(a)
  expect(await waiting).toEqual({ state: 'done' })
  await finish(b)
})

test.each<[string, JobState | undefined]>([
  ['neither in the queue nor in the store', undefined],
  ['done in the queue, and not in the store', 'done'],
])('what is %s is gone', async (_, state) => {
  const { openLine, states } = desks()
  if (state !== undefined) states.set(a, state)
  expect(await openLine()(a)).toEqual({ state: 'gone' })
})

test('what is done while the queue is asked is not taken for gone', async () => {
  const { openLine, queue, finish } = desks()
  queue.states.mockImplementation(async () => {
    await finish(a)
    return new Map()
  })
  expect(await openLine()(a)).toEqual({ state: 'done' })
})

test('what is waited for since the queue was asked is not taken for gone', async () => {
  const { openLine, queue, states, finish } = desks()
  const line = openLine()
  let later: Promise<unknown> = Promise.resolve()
  queue.states.mockImplementationOnce(async () => {
    states.set(b, 'waiting')
    later = line(b)
    return new Map()
  })
  expect(await line(a)).toEqual({ state: 'gone' })
  setTimeout(() => void finish(b), 20)
  expect(await later).toEqual({ state: 'done' })
})

test.each<JobState>(['waiting', 'active'])(
  'one that is %s is waited for until interrupted',
  async (state) => {
    const { openLine, states, controller, progress } = desks()
    states.set(a, state)
    setTimeout(() => controller.abort(), 20)
    const began = Date.now()
    expect(await openLine()(a)).toEqual({ state: 'left' })
    expect(Date.now() - began).toBeLessThan(450)
    expect(new Set(progress)).toEqual(new Set([0]))
  },
)

test('who is interrupted waits for none of many', async () => {
  const { openLine, states, controller, has } = desks()
  const many = Array.from({ length: 100 }, (_, index) => hashOf(String(index)))
  for (const job of many) states.set(job, 'waiting')
  const waiting = many.map((job) => openLine()(job))
  await expect.poll(() => has.mock.calls.length).toBeGreaterThan(0)
  controller.abort()
  expect(await Promise.all(waiting)).toEqual(many.map(() => ({ state: 'left' })))
})

test('who is interrupted before asks nobody', async () => {
  const { openLine, controller, has } = desks()
  controller.abort()
  expect(await openLine()(a)).toEqual({ state: 'left' })
  expect(has).not.toHaveBeenCalled()
})

test('the queue is not asked each time that the store is', async () => {
  isHasty = false
  const { openLine, queue, finish } = desks()
  setTimeout(() => void finish(a), 20)
  expect(await openLine()(a)).toEqual({ state: 'done' })
  expect(queue.states).not.toHaveBeenCalled()
})

test('of many lines without news only the first are asked', async () => {
  isHasty = false
  const { openLine, has, finish } = desks()
  const many = Array.from({ length: 100 }, (_, index) => hashOf(String(index)))
  const waiting = many.map((job) => openLine()(job))
  await expect.poll(() => has.mock.calls.length).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(has.mock.calls.length).toBeLessThan(20)
  for (const job of many) await finish(job)
  expect(await Promise.all(waiting)).toHaveLength(100)
})

test('a store that answers no more is told to all who wait, and asked again by the next', async () => {
  const { openLine, has, finish } = desks()
  has.mockRejectedValueOnce(new Error('off'))
  const lines = [openLine(), openLine()]
  const ended = await Promise.allSettled([lines[0]?.(a), lines[1]?.(b)])
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await finish(a)
  expect(await lines[0]?.(a)).toEqual({ state: 'done' })
})
