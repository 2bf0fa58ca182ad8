import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exponentOf, ratios, spreadOf } from '../harness/statistics.ts'

describe('a spread', () => {
  test.each([
    [[3], { median: 3, lower: 3, upper: 3, of: 1 }],
    [[9, 1], { median: 5, lower: 3, upper: 7, of: 2 }],
    [[5, 1, 4, 2, 3], { median: 3, lower: 2, upper: 4, of: 5 }],
    [[100, 1, 1, 1, 1], { median: 1, lower: 1, upper: 1, of: 5 }],
  ])('of %j', (numbers, spread) => {
    expect(spreadOf(numbers)).toEqual(spread)
  })

  test('of nothing is no number', () => {
    expect(spreadOf([]).median).toBeNaN()
  })

  test('lies within its numbers, in order, whatever their order', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 })
    fc.assert(
      fc.property(numbers, (some) => {
        const { lower, median, upper } = spreadOf(some)
        const ordered = [Math.min(...some), lower, median, upper, Math.max(...some)]
        expect(ordered).toEqual(ordered.toSorted((a, b) => a - b))
        expect(spreadOf(some.toReversed())).toEqual(spreadOf(some))
      }),
    )
  })
})

test('ratios are taken round by round', () => {
  expect(ratios([1, 4, 9], [2, 2, 3])).toEqual([0.5, 2, 3])
  expect(ratios([1, 4, 9], [2])).toEqual([0.5])
})

describe('the exponent of growth', () => {
  const grown = (law: (size: number) => number) =>
    [10, 100, 1000, 10_000].map((size) => ({ size, time: law(size) }))

  test.each([
    ['constant', () => 7, 0],
    ['linear', (size: number) => 0.3 * size, 1],
    ['quadratic', (size: number) => size * size, 2],
  ])('%s', (_, law, exponent) => {
    expect(exponentOf(grown(law))).toBeCloseTo(exponent)
  })

  test('does not depend on the unit of time', () => {
    const times = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 1000 }), (some, unit) => {
        const points = some.map((time, index) => ({ size: 10 ** index, time }))
        const scaled = points.map(({ size, time }) => ({ size, time: time * unit }))
        expect(exponentOf(scaled)).toBeCloseTo(exponentOf(points))
      }),
    )
  })
})
