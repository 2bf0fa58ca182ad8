import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote } from '../src/index.ts'

test.each([
  ['486人', '“486人”'],
  ['', '“”'],
  ['两行\n一格', '“两行 一格”'],
  ['响\u0007铃', '“响\uFFFD铃”'],
  ['字'.repeat(40), `“${'字'.repeat(40)}”`],
  ['字'.repeat(41), `“${'字'.repeat(40)}…”`],
  ['𠮷'.repeat(41), `“${'𠮷'.repeat(40)}…”`],
])('%j is quoted as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

test('whatever is quoted fits one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const quoted = quote(text)
      expect(quoted).not.toMatch(/[\r\n\t\p{Cc}]/u)
      expect(Array.from(quoted).length).toBeLessThanOrEqual(43)
    }),
  )
})
