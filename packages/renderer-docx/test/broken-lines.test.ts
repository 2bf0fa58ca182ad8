import { breakTitle } from '@jibao/typography'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenLines } from '../src/blocks/broken-lines.ts'

const title = fc.string({
  unit: fc.constantFrom(
    '关',
    '于',
    '县',
    '民',
    '政',
    '局',
    '的',
    '2',
    '4',
    'A',
    '“',
    '”',
    '％',
    ' ',
  ),
  maxLength: 30,
})

const linesIn = (runs: string): readonly string[] =>
  runs
    .split('<w:br/>')
    .map((line) => Array.from(line.matchAll(/<w:t [^>]*>([^<]*)</g), ([, text]) => text).join(''))

test('titles have the lines that typography gives them, be it one', () => {
  fc.assert(
    fc.property(title, fc.double({ min: 1, max: 40, noNaN: true }), (text, room) => {
      expect(linesIn(brokenLines(text, room))).toEqual(breakTitle(text, room))
    }),
  )
})
