import { expect, test } from 'vitest'
import { statesOf } from '../src/states.ts'

/** What BullMQ says of jobs, by its own words. */
const queueOf = (jobs: Readonly<Record<string, readonly string[]>>, onAsk = () => undefined) => ({
  getRanges: async (kinds: unknown, start?: number, end?: number) => {
    expect([start, end]).toEqual([0, -1])
    onAsk()
    return [kinds].flat().flatMap((kind) => [...(jobs[String(kind)] ?? [])])
  },
})

test('every state of a job has one of ours', async () => {
  const states = await statesOf(
    queueOf({
      waiting: ['a'],
      prioritized: ['b'],
      delayed: ['c'],
      'waiting-children': ['d'],
      active: ['e'],
      failed: ['f'],
      completed: ['g'],
    }),
  )
  expect([...states]).toEqual([
    ['a', 'waiting'],
    ['b', 'waiting'],
    ['c', 'waiting'],
    ['d', 'waiting'],
    ['e', 'active'],
    ['f', 'failed'],
    ['g', 'done'],
  ])
})

test('a job that moves on while it is asked about is seen where it got to', async () => {
  const jobs: Record<string, string[]> = { waiting: ['a'], active: ['b'], failed: ['c'] }
  const states = await statesOf(
    queueOf(jobs, () => {
      jobs.completed = ['a', 'b']
    }),
  )
  expect(Object.fromEntries(states)).toEqual({ a: 'done', b: 'done', c: 'failed' })
})
