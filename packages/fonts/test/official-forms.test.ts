import { expect, test } from 'vitest'
import { boundsOf, type Glyph } from '../build/glyph.ts'
import { makeBar } from '../build/make-glyph.ts'
import { officialForms } from '../build/official-forms.ts'
import { codePointOf } from './small-font.ts'

const formsOf = (glyphs: Readonly<Record<string, Glyph>>) => {
  const source = new Map(Object.entries(glyphs).map(([key, glyph]) => [codePointOf(key), glyph]))
  const forms = officialForms({
    unitsPerEm: 1000,
    codePoints: [...source.keys()],
    notdef: makeBar({ xMin: 0, yMin: 0, xMax: 1, yMax: 1 }, 1),
    glyph: (codePoint) => source.get(codePoint),
  })
  return (character: string) => {
    const form = forms.get(codePointOf(character))
    const bounds = form === undefined ? undefined : boundsOf(form)
    return { advance: form?.advance, from: bounds?.xMin, to: bounds?.xMax }
  }
}

const ink = (xMin: number, xMax: number, advance: number): Glyph =>
  makeBar({ xMin, yMin: 600, xMax, yMax: 800 }, advance)

test.each([
  ['“', { advance: 1000, from: 625, to: 825 }],
  ['‘', { advance: 1000, from: 625, to: 825 }],
  ['”', { advance: 1000, from: 125, to: 325 }],
  ['’', { advance: 1000, from: 125, to: 325 }],
  ['·', { advance: 1000, from: 375, to: 575 }],
])('a narrow %s stands where a Chinese one does', (mark, form) => {
  expect(formsOf({ [mark]: ink(50, 250, 350) })(mark)).toEqual(form)
})

test('a mark of full width stays as it is', () => {
  const glyph = ink(600, 900, 1000)
  expect(formsOf({ '“': glyph })('“')).toEqual({ advance: 1000, from: 600, to: 900 })
})

test('two dashes are one line, at the height of the bar', () => {
  const glyphs = {
    '—': makeBar({ xMin: 40, yMin: 240, xMax: 840, yMax: 290 }, 890),
    '―': makeBar({ xMin: 70, yMin: 360, xMax: 930, yMax: 400 }, 1000),
  }
  expect(formsOf(glyphs)('—')).toEqual({ advance: 1000, from: 0, to: 1000 })
})

test('digits get the width of 0, each in its middle', () => {
  const form = formsOf({ '0': ink(50, 500, 560), '1': ink(70, 430, 470), '9': ink(50, 510, 562) })
  expect(['0', '1', '9'].map(form)).toEqual([
    { advance: 560, from: 50, to: 500 },
    { advance: 560, from: 115, to: 475 },
    { advance: 560, from: 49, to: 509 },
  ])
})
