import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointName, findForbiddenCharacter } from '../src/index.ts'

test.each([
  ['\0', 'U+0000', 'control'],
  ['\u0007', 'U+0007', 'control'],
  ['\v', 'U+000B', 'control'],
  ['\u001B', 'U+001B', 'control'],
  ['\u007F', 'U+007F', 'control'],
  ['\u0085', 'U+0085', 'control'],
  ['\uE000', 'U+E000', 'private-use'],
  ['\uF8FF', 'U+F8FF', 'private-use'],
  ['\u{F0000}', 'U+F0000', 'private-use'],
  ['\u{10FFFD}', 'U+10FFFD', 'private-use'],
  ['\uFDD0', 'U+FDD0', 'noncharacter'],
  ['\uFFFE', 'U+FFFE', 'noncharacter'],
  ['\uFFFF', 'U+FFFF', 'noncharacter'],
  ['\u{1FFFE}', 'U+1FFFE', 'noncharacter'],
  ['\u{10FFFF}', 'U+10FFFF', 'noncharacter'],
  ['\uD842', 'U+D842', 'lone-surrogate'],
  ['\uDFB7', 'U+DFB7', 'lone-surrogate'],
  ['\u202A', 'U+202A', 'bidi-control'],
  ['\u202E', 'U+202E', 'bidi-control'],
  ['\u2066', 'U+2066', 'bidi-control'],
  ['\u2069', 'U+2069', 'bidi-control'],
])('%j is %s, %s', (character, name, kind) => {
  expect(findForbiddenCharacter(`低保𠮷${character}标准`)).toEqual({ offset: 4, name, kind })
})

test.each([
  '',
  '德清县民政局〔2024〕7号',
  '𠮷㐂𪛖',
  '👨‍👩‍👧 🏠',
  '\t\n\r\r\n',
  'é ñ \u00A0\u3000',
  '——…“”‘’·①Ⅲ℃㎡',
  '\uFFFD',
])('%j may be printed', (text) => {
  expect(findForbiddenCharacter(text)).toBeUndefined()
})

test('the first one is found, even at the seam of two surrogates', () => {
  expect(findForbiddenCharacter('\uDFB7\uD842')).toMatchObject({ offset: 0, name: 'U+DFB7' })
  expect(findForbiddenCharacter('低\u0001\u0000')).toMatchObject({ offset: 1, name: 'U+0001' })
})

test('the name is that of the code point at the offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = findForbiddenCharacter(text)
      if (found === undefined) return
      expect(codePointName(text.codePointAt(found.offset) ?? 0)).toBe(found.name)
      expect(findForbiddenCharacter(text.slice(0, found.offset))).toBeUndefined()
    }),
  )
})

test.each([
  [0x7, 'U+0007'],
  [0x4e00, 'U+4E00'],
  [0x20bb7, 'U+20BB7'],
])('code point %i is %s', (codePoint, expected) => {
  expect(codePointName(codePoint)).toBe(expected)
})
