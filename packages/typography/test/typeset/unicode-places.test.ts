import fc from 'fast-check'
import LineBreaker from 'linebreak'
import { expect, test } from 'vitest'
import { place } from '../../src/typeset/place.ts'
import { unicodePlaces } from '../../src/typeset/unicode-places.ts'

/** All of a text asked of the package at once. */
const asked = (text: string): readonly number[] => {
  const units = Array.from({ length: text.length + 1 }, (): number => place.word)
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    units[next.position] = next.required ? place.forced : place.free
  }
  let unit = 0
  return Array.from(text, (character, index) => {
    const own = index === 0 ? place.never : (units[unit] ?? place.never)
    unit += character.length
    return own
  })
}

const alphabet = Array.from(
  '甲乙民政，。、：；“”‘’（）《》——…·～1234567890.,%℃￥$+-−/|&@#*()[]{}=<>?! abAB①\t\n\v\r\u0085\u2028\u00A0\u00AD\u200B\u200D\u2060\u3000\u302Aゐㄅ×±ж؟אב',
).concat(['𠮷', 'e\u0301', '👨\u200D👩\u200D👧', '🇨🇳', '👍🏽', 'א-甲', '\r\n', '\uD800'])

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

test('line ends are those of the whole text, however it is asked in parts', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const codePoints = Uint32Array.from(
        Array.from(text, (character) => character.codePointAt(0) ?? 0),
      )
      expect([...unicodePlaces(codePoints)].slice(0, -1)).toEqual(asked(text))
    }),
    { numRuns: 2000 },
  )
})

/** More than a call takes arguments. */
const many = 200_000

test('a text of which nothing is familiar may have any length', () => {
  const places = unicodePlaces(new Uint32Array(many).fill(0x0416))
  expect(new Set(places.subarray(1, -1))).toEqual(new Set([place.word]))
})
