import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSparkline } from '../src/index.ts'
import { shapesOf } from './read-drawing.ts'
import { masked, value } from './sample-charts.ts'

const draw = (amounts: readonly (string | null)[], height = 12) =>
  drawSparkline({ type: 'sparkline', values: amounts.map((amount) => value(amount)) }, height)

const pathOf = (amounts: readonly (string | null)[]): string | undefined =>
  shapesOf(draw(amounts).svg).find(({ name }) => name === 'path')?.attributes.d

/** Strokes of the line: how many points each joins. */
const strokesOf = (amounts: readonly (string | null)[]): readonly number[] =>
  (pathOf(amounts) ?? '')
    .split('M')
    .slice(1)
    .map((stroke) => stroke.split('L').length)

test.each<[readonly (string | null)[], readonly number[]]>([
  [['1', '2', '3'], [3]],
  [
    ['1', '2', null, '3', '4', '5'],
    [2, 3],
  ],
  [
    ['1', '2', null, '3'],
    [2, 2],
  ],
  [[null, '1', '2'], [2]],
  [['1', '2', null], [2]],
  [[null, null], []],
  [['5', '5'], [2]],
])('%j is drawn in strokes of %j points', (amounts, expected) => {
  expect(strokesOf(amounts)).toEqual(expected)
})

test('a dot marks the last figure that there is', () => {
  const dots = (amounts: readonly (string | null)[]) =>
    shapesOf(draw(amounts).svg).filter(({ name }) => name === 'circle')
  const [dot] = dots(['1', '2', null])
  expect(dots(['1', '2', null])).toHaveLength(1)
  expect(pathOf(['1', '2', null])).toMatch(
    new RegExp(`L${dot?.attributes.cx} ${dot?.attributes.cy}$`),
  )
  expect(dots([null, null])).toEqual([])
})

test.each([
  [100, 33.6],
  [20, 20],
])('in a room of %d points it takes %d', (room, expected) => {
  const values = ['1', '5', '2', '4', '3'].map((amount) => value(amount))
  const { svg, width } = drawSparkline({ type: 'sparkline', values }, 10.5, room)
  expect(width).toBeCloseTo(expected, 6)
  expect(svg).toContain(`width="${width.toFixed(3).replace(/\.?0+$/, '')}"`)
})

test('a masked figure is a gap', () => {
  const values = [value('1'), value('2'), masked('xx%'), value('9'), value('9')]
  const { svg } = drawSparkline({ type: 'sparkline', values }, 12)
  const missing = values.with(2, value(null))
  expect(svg).toBe(drawSparkline({ type: 'sparkline', values: missing }, 12).svg)
})

test('the line stays inside, higher for more, whatever the figures', () => {
  const amounts = fc.array(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String), {
    minLength: 2,
    maxLength: 30,
  })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 6, max: 30 }), (figures, height) => {
      const { svg, width } = draw(figures, height)
      const [path] = shapesOf(svg)
      const places = (path?.attributes.d ?? '')
        .split(/[ML]/)
        .slice(1)
        .map((place) => place.split(' ').map(Number))
      for (const [x = Number.NaN, y = Number.NaN] of places) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
      }
      const ys = places.map(([, y = 0]) => y)
      const largest = figures.reduce((a, b) => (BigInt(b) > BigInt(a) ? b : a))
      expect(ys[figures.indexOf(largest)]).toBe(Math.min(...ys))
    }),
  )
})
