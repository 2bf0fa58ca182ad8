import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asParagraphs } from '../src/index.ts'

test.each([
  ['快报数', '快报数'],
  [' 快报数 ', ' 快报数 '],
  ['', ''],
  ['　\t', ''],
  [' \r\n ', ''],
  ['一\n二', '一\n\n二'],
  ['一\r\n　　二\r\n\r\n三\n', '一\n\n二\n\n三'],
  ['一\r二', '一\n\n二'],
])('%j becomes %j', (typed, kept) => {
  expect(asParagraphs(typed)).toBe(kept)
})

test('what is kept so stays so', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '\t', '\n', '\r') })
  fc.assert(
    fc.property(text, (typed) => {
      expect(asParagraphs(asParagraphs(typed))).toBe(asParagraphs(typed))
    }),
  )
})
