import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patiently } from '../src/patiently.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Fails so many times, then answers. */
const failing = (times: number) => {
  let asked = 0
  return vi.fn(async () => {
    asked += 1
    if (asked <= times) throw new Error(`no answer ${asked}`)
    return 'answer'
  })
}

test('who answers at once is asked once', async () => {
  const [ask, onTrouble] = [failing(0), vi.fn()]
  expect(await patiently(ask, onTrouble)).toBe('answer')
  expect(ask).toHaveBeenCalledTimes(1)
  expect(onTrouble).not.toHaveBeenCalled()
})

test('who does not is asked again, later and later, and each time is told', async () => {
  const [ask, onTrouble] = [failing(3), vi.fn()]
  const answer = patiently(ask, onTrouble)
  await vi.advanceTimersByTimeAsync(199)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(ask).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(500)
  expect(ask).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answer).toBe('answer')
  expect(onTrouble.mock.calls.map(([problem]) => String(problem))).toEqual([
    'Error: no answer 1',
    'Error: no answer 2',
    'Error: no answer 3',
  ])
})

test('after two minutes the last problem is thrown', async () => {
  const [ask, onTrouble] = [failing(Number.POSITIVE_INFINITY), vi.fn()]
  const began = Date.now()
  const settled = patiently(ask, onTrouble).catch((problem: unknown) => problem)
  await vi.runAllTimersAsync()
  expect(String(await settled)).toBe('Error: no answer 10')
  expect(Date.now() - began).toBeGreaterThan(100_000)
  expect(Date.now() - began).toBeLessThan(150_000)
})
