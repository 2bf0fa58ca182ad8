import { expect, test } from 'vitest'
import { poolSize } from '../src/pool/pool-size.ts'

const gigabyte = 1024 ** 3

test.each([
  ['one a core', { cores: 4, memory: 8 * gigabyte }, {}, 4],
  ['as far as memory goes', { cores: 16, memory: gigabyte }, {}, 4],
  ['at least one', { cores: 16, memory: 1 }, {}, 1],
  ['no more than there are jobs', { cores: 16, memory: 8 * gigabyte }, { jobs: 3 }, 3],
  ['as asked', { cores: 2, memory: gigabyte }, { asked: 6 }, 6],
  ['one as asked', { cores: 8, memory: 8 * gigabyte }, { asked: 1 }, 1],
  ['no more than asked for nothing', { cores: 8, memory: 8 * gigabyte }, { jobs: 0 }, 1],
])('%s', (_, machine, limits, size) => {
  expect(poolSize(machine, limits)).toBe(size)
})
