import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createJsonList } from '../src/commands/json-list.ts'

test('whatever comes in whatever order, the lines are one object with the entries in theirs', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]), (come) => {
      const list = createJsonList([0, 1, 2, 3, 4, 5, 6])
      const lines = come.flatMap((key) => list.add(key, { key }))
      const text = [...lines, ...list.end()].join('\n')
      expect(JSON.parse(text)).toEqual({
        workspaces: come.toSorted((a, b) => a - b).map((key) => ({ key })),
      })
    }),
  )
})

test('an entry is given out as soon as nothing before it is missing', () => {
  const list = createJsonList(['a', 'b', 'c'])
  expect(list.add('b', { b: 1 })).toEqual([])
  expect(list.add('a', { a: 1 })).toEqual(['{"workspaces":[{"a":1}', ',{"b":1}'])
})
