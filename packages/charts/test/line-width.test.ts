import { defaultFontBook } from '@jibao/fonts'
import { expect, test } from 'vitest'
import { lineWidth } from '../src/layout/line-width.ts'

const printable = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
  String.fromCharCode(0x20 + index),
)
const chinese = Array.from('，。（）《》“”‘’—…·、：；％℃㎡①②③一二三四五省市县')

test.each(['songti', 'fangsong', 'heiti', 'kaiti', 'xiaobiaosong'] as const)(
  'no character of %s is wider than a line allows for',
  (role) => {
    const [face] = defaultFontBook().chain(role)
    const wider = [...printable, ...chinese].filter(
      (character) =>
        (face?.advance(character.codePointAt(0) ?? 0) ?? 0) / 1000 > lineWidth(character),
    )
    expect(wider).toEqual([])
  },
)
