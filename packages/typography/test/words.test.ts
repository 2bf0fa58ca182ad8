import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '../src/words.ts'

test.each([
  ['平台建设', '平台|建设'],
  ['洞头区民政局、区财政局', '洞头区|民政局、|区财政局'],
  ['区退役军人事务局', '区退役军人|事务局'],
  ['区人力社保局', '区人力|社保局'],
  ['2022年（基期）', '2022年|（基期）'],
  ['8大类社会救助', '8大类|社会|救助'],
  ['36.符合条件的洞头区户籍', '36.符合|条件的|洞头区|户籍'],
  ['“助联体”规范化', '“助联体”|规范化'],
  ['3412户4586人', '3412户|4586人'],
  ['局', '局'],
  ['', ''],
])('%s is read as %s', (text, words) => {
  expect(wordsOf(text).join('|')).toBe(words)
})

test('words are the text, whatever it is', () => {
  const pieces = fc.constantFrom(
    '民政局',
    '区',
    '（',
    '）',
    '、',
    '12',
    '%',
    'GDP',
    '的',
    '“',
    '”',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map((found) => found.join('')),
      (text) => {
        const words = wordsOf(text)
        expect(words.join('')).toBe(text)
        expect(words.filter((word) => word === '')).toEqual([])
      },
    ),
  )
})
