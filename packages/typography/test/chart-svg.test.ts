import { type ChartNode, textPieces } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { drawChart } from '../src/index.ts'
import { numberOf, shapesOf } from './chart-drawing.ts'
import {
  barsIn,
  chart,
  datum,
  draw,
  linesIn,
  ordinaryChart,
  shapesIn,
  textsIn,
  value,
  width,
  wordsOf,
} from './sample-chart.ts'

test('the same chart is the same drawing', () => {
  expect(draw(structuredClone(ordinaryChart))).toEqual(draw(ordinaryChart))
})

test('the drawing has the size that it says', () => {
  const { svg, height } = draw(ordinaryChart)
  expect(svg).toContain(
    `<svg xmlns="http://www.w3.org/2000/svg" width="442" height="${height}" viewBox="0 0 442 ${height}">`,
  )
})

test('all words are there, in the order of the text pieces', () => {
  expect(wordsOf(ordinaryChart)).toBe(textPieces(ordinaryChart).join(''))
})

test('text is escaped', () => {
  const node = chart([datum('<b>“A&B”</b>', '1', '<"&')], { title: ']]>&amp;' })
  expect(wordsOf(node)).toBe(textPieces(node).join(''))
  const { svg } = drawChart(node, { width, fontFamily: 'A"B&C<D>' })
  expect(textsIn(shapesOf(svg))[0]?.attributes['font-family']).toBe('A"B&C<D>')
})

describe('bars', () => {
  const barWidths = (node: ChartNode): readonly number[] =>
    barsIn(shapesIn(node)).map((bar) => numberOf(bar, 'width'))

  test('are as long as their figures', () => {
    const [half = 0, whole = 0] = barWidths(chart([datum('甲', '50'), datum('乙', '100')]))
    expect(whole).toBeGreaterThan(200)
    expect(half * 2).toBeCloseTo(whole, 1)
  })

  test.each<[string, ChartNode, readonly number[]]>([
    ['no data', chart([]), []],
    ['no data but a reference', chart([], { reference: value('100') }), []],
    ['nothing reported', chart([datum('甲', null), datum('乙', null)]), []],
    ['zeros', chart([datum('甲', '0'), datum('乙', '0.00')]), [0, 0]],
    ['negative figures', chart([datum('甲', '-5'), datum('乙', '-3')]), [0, 0]],
    ['a reference of zero', chart([datum('甲', '0')], { reference: value('0') }), [0]],
    ['a reference below zero', chart([datum('甲', '0')], { reference: value('-1') }), [0]],
  ])('%s', (_, node, expected) => {
    expect(barWidths(node)).toEqual(expected)
    expect(draw(node).svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(wordsOf(node)).toBe(textPieces(node).join(''))
  })

  test('a missing value has its mark and no bar, a zero has both', () => {
    const node = chart([datum('甲', null), datum('乙', '0'), datum('丙', '3')])
    expect(barWidths(node)).toHaveLength(2)
    expect(wordsOf(node)).toContain('甲——乙0%')
  })

  test.each([
    ['120', 1],
    ['100', 0],
    ['80', -1],
  ])('a bar of %s ends before, at or behind the line at 100: %i', (amount, side) => {
    const all = shapesIn(chart([datum('甲', amount)], { reference: value('100') }))
    const [bar] = barsIn(all)
    const [, line] = linesIn(all)
    if (bar === undefined || line === undefined) throw new Error('a shape is missing')
    const end = numberOf(bar, 'x') + numberOf(bar, 'width')
    expect(Math.sign(Math.round(end - numberOf(line, 'x1')))).toBe(side)
  })

  test('a reference without a figure is no line', () => {
    expect(linesIn(shapesIn(chart([datum('甲', '3')], { reference: value(null) })))).toHaveLength(1)
  })
})
