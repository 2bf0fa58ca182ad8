import { expect, test } from 'vitest'
import * as queue from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(queue).toSorted()).toEqual(['QueueFault', 'migrateQueue', 'openQueue'])
})
