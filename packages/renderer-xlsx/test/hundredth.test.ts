import { divide, placesOf } from '@jibao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hundredth } from '../src/hundredth.ts'
import { arbitraryDecimal } from './arbitrary-decimal.ts'

test.each([
  ['59.27', '0.5927'],
  ['-3', '-0.03'],
  ['12345', '123.45'],
  ['-0.0', '0.000'],
])('a hundredth of %s is %s', (value, expected) => {
  expect(hundredth(value)).toBe(expected)
})

test('is what division gives', () => {
  fc.assert(
    fc.property(arbitraryDecimal, (value) => {
      expect(hundredth(value)).toBe(divide(value, '100', placesOf(value) + 2))
    }),
  )
})
