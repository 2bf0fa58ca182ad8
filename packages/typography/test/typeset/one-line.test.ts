import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseLines } from '../../src/typeset/choose-lines.ts'
import { joinRuns } from '../../src/typeset/joined-runs.ts'
import { prepare } from '../../src/typeset/material.ts'
import type { ParagraphShape } from '../../src/typeset/paragraph.ts'
import { placeLine } from '../../src/typeset/place-line.ts'
import { setOnOneLine } from '../../src/typeset/set-on-one-line.ts'
import { advance, size } from './face.ts'

const alphabet = Array.from('甲乙民政，。：“”（）《》—…·12.%℃年万 abAB\u200B\n').concat([
  '𠮷',
  'e\u0301',
])

const anyShape = fc.record({
  width: fc.double({ min: 1, max: 300, noNaN: true }),
  indent: fc.constantFrom(0, 0, 20),
  align: fc.constantFrom('left', 'center', 'right', 'justify'),
  tracking: fc.constantFrom(0, -0.2, 0.3),
  wholeWords: fc.boolean(),
}) satisfies fc.Arbitrary<ParagraphShape>

/** A zero-width space takes no room, and a line may end behind it. */
const anyAdvance = (codePoint: number): number => (codePoint === 0x200b ? 0 : advance(codePoint))

test('a text on one line stands as it would if all its line ends had been weighed', () => {
  let onOneLine = 0
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 20 }),
      anyShape,
      (text, shape) => {
        const joined = joinRuns([{ text, size, advance: anyAdvance }])
        // Both ways write into the same arrays.
        const short = structuredClone(setOnOneLine(joined, shape))
        if (short === undefined) return
        onOneLine += 1
        const material = prepare(joined, shape)
        const lines = chooseLines(material, shape).map((line) => placeLine(material, shape, line))
        const { advances, offsets } = material
        expect(short).toEqual({ ...short, lines, advances, offsets })
      },
    ),
    { numRuns: 1000 },
  )
  expect(onOneLine).toBeGreaterThan(100)
})
