import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundIn } from '../plausibility/found-in.ts'

const numbered = (values: readonly number[]): string =>
  values
    .map((value) => `${value}.完成第${'甲乙丙丁戊己庚辛壬癸'.charAt(value % 10)}类任务。`)
    .join('¶')

test('a list counts to its end; of one item left out, the next alone is told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 20 }), fc.nat(), (count, pick) => {
      const values = Array.from({ length: count }, (_, index) => index + 1)
      expect(foundIn('NUMBERING', numbered(values))).toEqual([])
      const lost = 2 + (pick % (count - 2))
      const rest = values.filter((value) => value !== lost)
      expect(foundIn('NUMBERING', numbered(rest))).toEqual([`${lost + 1}.`])
    }),
    { numRuns: 40 },
  )
})

const pairs = [
  ['（', '）'],
  ['《', '》'],
  ['〔', '〕'],
] as const

const { balanced } = fc.letrec<{ balanced: string }>((tie) => ({
  balanced: fc.oneof(
    { maxDepth: 4 },
    fc.constant('救助'),
    fc
      .tuple(fc.constantFrom(...pairs), tie('balanced'), tie('balanced'))
      .map(([[open, close], inner, behind]) => `${open}${inner}${close}${behind}`),
  ),
}))

test('nested brackets are balanced, and one taken away is missed', () => {
  fc.assert(
    fc.property(balanced, fc.nat(), (words, pick) => {
      expect(foundIn('BRACKETS_UNBALANCED', words)).toEqual([])
      const places = Array.from(words.matchAll(/[（《〔）》〕]/g), ({ index }) => index)
      if (places.length === 0) return
      const lost = places[pick % places.length] ?? 0
      const broken = words.slice(0, lost) + words.slice(lost + 1)
      expect(foundIn('BRACKETS_UNBALANCED', broken)).not.toEqual([])
    }),
    { numRuns: 80 },
  )
})
