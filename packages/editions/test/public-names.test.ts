import { expect, test } from 'vitest'
import * as editions from '../src/index.ts'
import * as testing from '../src/testing/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(editions).toSorted()).toEqual([
    'convertScript',
    'disclose',
    'findPersonalData',
  ])
  expect(Object.keys(testing).toSorted()).toEqual(['findLeaks', 'maskedFigures'])
})
