import { expect, test } from 'vitest'
import { onDemand } from '../src/model/on-demand.ts'

test('a field is made when it is read, once, and not when others are', () => {
  const made: string[] = []
  const record = onDemand({
    first: () => made.push('first'),
    second: () => made.push('second'),
  })
  expect(Object.keys(record)).toEqual(['first', 'second'])
  expect(made).toEqual([])
  expect([record.second, record.second]).toEqual([1, 1])
  expect(made).toEqual(['second'])
  expect({ ...record }).toEqual({ first: 2, second: 1 })
})

test('a field that cannot be made says so each time', () => {
  const record = onDemand({
    broken: (): string => {
      throw new RangeError('no')
    },
  })
  expect(() => record.broken).toThrow(RangeError)
  expect(() => record.broken).toThrow(RangeError)
})
