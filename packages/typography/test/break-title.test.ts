import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakTitle, textWidth } from '../src/index.ts'

test.each<[string, number, readonly string[]]>([
  ['', 10, ['']],
  ['进展通报', 10, ['进展通报']],
  ['德清县2024年二季度进展通报', 8, ['德清县2024年', '二季度进展通报']],
  ['关于“弱有众扶”工程进展的通报', 9, ['关于“弱有众扶”', '工程进展的通报']],
  ['1234567890123456789012345', 5, ['123456789', '012345678', '9012345']],
])('%j within %d em', (title, width, expected) => {
  expect(breakTitle(title, width)).toEqual(expected)
})

test('no line is too wide and nothing but spaces is lost', () => {
  const title = fc.string({ unit: fc.constantFrom(...Array.from('残疾人的（）“”，ab1. 𠮷—年')) })
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 20 }), (given, width) => {
      const lines = breakTitle(given, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''))
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
    }),
  )
})
