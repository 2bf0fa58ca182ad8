import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from '../src/break-lines.ts'
import { textWidth } from '../src/index.ts'

test.each([
  ['', 0],
  ['a', 0.5],
  ['2024', 2],
  ['低保标准', 4],
  ['低保2024', 4],
  ['，。“”（）《》', 8],
  ['——', 2],
  ['……', 2],
  ['ＡＢ１', 3],
  ['92.83%', 3],
  ['≥①', 2],
  ['𠮷㐂', 2],
  ['〔2024〕7号', 5.5],
])('%j is %d em wide', (text, expected) => {
  expect(textWidth(text)).toBe(expected)
})

test.each<[string, number, readonly string[]]>([
  ['', 4, ['']],
  ['低保标准', 4, ['低保标准']],
  ['低保标准线', 4, ['低保标', '准线']],
  ['一二三四五六七八九', 4, ['一二三', '四五六', '七八九']],
  ['abcdefgh低保标准', 4, ['abcdefgh', '低保标准']],
  ['𠮷𠮷𠮷', 1, ['𠮷', '𠮷', '𠮷']],
])('%j within %d em', (text, width, expected) => {
  expect(breakLines(text, width)).toEqual(expected)
})

test('no line is too wide, none is empty and no character is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('残疾人（）ab1 𠮷—')) })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (given, width) => {
      const lines = breakLines(given, width)
      expect(lines.join('')).toBe(given)
      for (const line of lines) {
        expect(textWidth(line)).toBeLessThanOrEqual(width)
        if (given !== '') expect(line).not.toBe('')
      }
    }),
  )
})
