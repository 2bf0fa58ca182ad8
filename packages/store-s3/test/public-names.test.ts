import { expect, test } from 'vitest'
import * as store from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(store)).toEqual(['openStore'])
})
