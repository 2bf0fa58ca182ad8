import { expect, test, vi } from 'vitest'
import { keepFew } from '../src/pool/keep-few.ts'

test('keeps those that were asked for last', () => {
  const few = keepFew<string>(2)
  const make = vi.fn((key: string) => key.toUpperCase())
  const ask = (key: string): string => few(key, () => make(key))
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b'])
})

test('what failed is made again, what did not is not', async () => {
  const few = keepFew<Promise<string>>(2)
  const make = vi.fn(async () => 'made').mockRejectedValueOnce(new Error('away'))
  await expect(few('a', make)).rejects.toThrow('away')
  expect(await few('a', make)).toBe('made')
  expect(await few('a', make)).toBe('made')
  expect(make).toHaveBeenCalledTimes(2)
})
