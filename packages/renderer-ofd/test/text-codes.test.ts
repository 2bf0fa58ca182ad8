import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deltaX } from '../src/text/delta-x.ts'
import { textCodes } from '../src/text/text-codes.ts'

describe('distances', () => {
  test.each([
    [[0], undefined],
    [[], undefined],
    [[0, 5644], '5.644'],
    [[100, 100, 100], '0 0'],
    [[0, 5000, 10000, 15000], 'g 3 5'],
    [[0, 1, 2, 3, 10, 9], 'g 3 0.001 0.007 -0.001'],
    [[0, 5, 10, 16, 22, 28, 29], '0.005 0.005 g 3 0.006 0.001'],
  ])('of %j are written %s', (places, text) => {
    expect(deltaX(places)).toBe(text)
  })

  /** As the standard reads them. */
  const expand = (text: string): readonly number[] => {
    const words = text.split(' ')
    const distances: number[] = []
    while (words.length > 0) {
      const word = words.shift()
      const count = word === 'g' ? Number(words.shift()) : 1
      const distance = Number(word === 'g' ? words.shift() : word)
      for (let index = 0; index < count; index += 1) distances.push(distance)
    }
    return distances
  }

  test('lead back to every place, however long the line', () => {
    const places = fc.array(fc.integer({ min: -1000, max: 300_000 }), {
      minLength: 2,
      maxLength: 80,
    })
    fc.assert(
      fc.property(places, (line) => {
        let at = line[0] ?? 0
        const reached = [at]
        for (const distance of expand(deltaX(line) ?? '')) {
          at += Math.round(distance * 1000)
          reached.push(at)
        }
        expect(reached).toEqual(line)
      }),
    )
  })
})

describe('text codes', () => {
  const codesOf = (text: string) =>
    textCodes(
      Array.from(text, (character, index) => ({ character, x: index * 5000 })),
      4000,
    ).map(({ attributes, children: [content] }) => [
      content?.type === 'text' ? content.value : undefined,
      attributes,
    ])

  test('keep blanks, and replace what XML cannot hold one for one', () => {
    expect(codesOf(' 甲 \u0001\uD800乙 ')).toEqual([
      [' 甲 \uFFFD\uFFFD乙 ', { X: '0', Y: '4', DeltaX: 'g 6 5' }],
    ])
  })

  test('give a character beyond U+FFFF one of its own', () => {
    expect(codesOf('李𠮷𠮷生平')).toEqual([
      ['李', { X: '0', Y: '4' }],
      ['𠮷', { X: '5', Y: '4' }],
      ['𠮷', { X: '10', Y: '4' }],
      ['生平', { X: '15', Y: '4', DeltaX: '5' }],
    ])
  })
})
