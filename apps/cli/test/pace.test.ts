import { expect, test } from 'vitest'
import { createPace, paceLine } from '../src/commands/pace.ts'

test.each([
  [{ done: 123, total: 1000 }, 8, '已完成 123/1000 份，每秒 8 份，约剩 1 分 50 秒'],
  [{ done: 1, total: 3 }, 0.25, '已完成 1/3 份，每秒 0.3 份，约剩 8 秒'],
  [{ done: 0, total: 9000 }, 12.6, '已完成 0/9000 份，每秒 13 份，约剩 11 分'],
  [{ done: 0, total: 9000 }, 1, '已完成 0/9000 份，每秒 1 份，约剩 2 小时 30 分'],
  [{ done: 5, total: 9 }, undefined, '已完成 5/9 份'],
  [{ done: 0, total: 9 }, 0, '已完成 0/9 份'],
  [{ done: 9, total: 9 }, 8, '已完成 9/9 份'],
])('%j at %d a second reads %s', (state, rate, line) => {
  expect(paceLine({ ...state, unit: '份' }, rate)).toBe(line)
})

test('the rate is that of the last while', () => {
  const pace = createPace()
  expect(pace.rate()).toBeUndefined()
  pace.add(0, 0)
  expect(pace.rate()).toBeUndefined()
  for (let second = 1; second <= 20; second += 1) pace.add(second, second * 1000)
  expect(pace.rate()).toBeCloseTo(1)
  for (let second = 21; second <= 40; second += 1) pace.add(20 + (second - 20) * 5, second * 1000)
  expect(pace.rate()).toBeCloseTo(5)
})
