import { defaultFontBook } from '@jibao/fonts'
import { expect, test } from 'vitest'
import { lineWidth } from '../src/layout/line-width.ts'

const codePoints = Array.from({ length: 0x40000 - 0x20 }, (_, index) => 0x20 + index)

test.each(['songti', 'fangsong', 'heiti', 'kaiti', 'xiaobiaosong'] as const)(
  'no character of %s is wider than a line allows for',
  (role) => {
    const [face] = defaultFontBook().chain(role)
    const wider = codePoints.filter(
      (codePoint) =>
        face?.covers(codePoint) &&
        face.advance(codePoint) / 1000 > lineWidth(String.fromCodePoint(codePoint)),
    )
    expect(face).toBeDefined()
    expect(wider.map((codePoint) => String.fromCodePoint(codePoint))).toEqual([])
  },
)
