import { expect, test } from 'vitest'
import * as plugin from '../src/index.ts'

test('what the package offers', () => {
  expect(Object.keys(plugin).toSorted()).toEqual(['contractVersion', 'definePlugin', 'openPlugin'])
})
