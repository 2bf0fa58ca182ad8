import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floatText } from '../src/float-text.ts'
import { arbitraryDecimal } from './arbitrary-decimal.ts'

test.each([
  ['120', '120'],
  ['12.50', '12.5'],
  ['3.00', '3'],
  ['-0.0', '0'],
  ['0.0000005', '5e-7'],
])('%s is written %s', (value, expected) => {
  expect(floatText(value)).toBe(expected)
})

test('is what the float is written as', () => {
  fc.assert(
    fc.property(arbitraryDecimal, (value) => {
      expect(floatText(value)).toBe(String(Number(value)))
    }),
  )
})
