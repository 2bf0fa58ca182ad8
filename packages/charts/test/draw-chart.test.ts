import type { ChartNode } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { look } from '../src/drawing/look.ts'
import { drawnText, openCharts } from '../src/index.ts'
import { barsOf, pointsOf, shapesOf, textsOf, wordsOf } from './read-drawing.ts'
import { chart, datum, looks, masked, value, words } from './sample-charts.ts'

const pen = await openCharts()

const svgOf = (node: ChartNode): string =>
  pen.draw(node, { width: 442, fontFamily: 'Song', words }).svg

const lengthsOf = (node: ChartNode): readonly number[] =>
  barsOf(svgOf(node)).map(({ left, right }) => right - left)

const heightsOf = (node: ChartNode): readonly number[] =>
  barsOf(svgOf(node)).map(({ top, bottom }) => bottom - top)

/** Where the dashed line stands: across rows its x, across columns its y. */
const referenceOf = (svg: string): readonly number[] =>
  shapesOf(svg)
    .filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined)
    .map(({ attributes: { d = '' } }) => {
      const [x1 = 0, y1 = 0, x2 = 0] = Array.from(d.matchAll(/[\d.]+/g), ([text]) => Number(text))
      return (x1 === x2 ? x1 : y1) / 10
    })

const middleOf = (svg: string, text: string): number => {
  const found = textsOf(svg).find((printed) => printed.text === text)
  if (found === undefined) throw new Error(`${text} is not there`)
  return (found.box.left + found.box.right) / 2
}

test('the drawing has the size that it says', () => {
  const { svg, width, height } = pen.draw(looks.bars, { width: 442, fontFamily: 'Song', words })
  expect(width).toBe(442)
  expect(svg).toContain(` width="442" height="${height}" viewBox="0 0 442 ${height}">`)
})

test('text is escaped', () => {
  const node = chart('bar', [datum('<b>“A&B”</b>', '1')], { title: ']]>&amp;' })
  const { svg } = pen.draw(node, { width: 442, fontFamily: 'A"B&C<D>', words })
  expect(wordsOf(svg)).toBe(']]>&amp;<b>“A&B”</b>1%')
  const [title] = shapesOf(svg).filter(({ name }) => name === 'text')
  expect(title?.attributes['font-family']).toBe('A"B&C<D>')
})

test('what is in another face is a part of its line, entities and all', () => {
  const node = chart('bar', [datum('陈㛃<𠮷', '1')])
  const { svg } = pen.draw(node, {
    width: 442,
    fontFamily: 'Song',
    words,
    cut: (line) =>
      Array.from(line, (text) => ({ text, fontFamily: /[㛃𠮷<]/u.test(text) ? 'Rare&' : 'Song' })),
  })
  expect(svg).toContain(
    '>陈<tspan font-family="Rare&#38;">㛃</tspan><tspan font-family="Rare&#38;">&#60;</tspan><tspan font-family="Rare&#38;">𠮷</tspan></text>',
  )
  expect(wordsOf(svg)).toBe(`${node.title}陈㛃<𠮷1%`)
})

test.each(['\n', '\r\n', '\u2028', '\v'])('a break in a text is a blank: %j', (broken) => {
  const node = chart('bar', [datum(`和平${broken}街道`, '1')], { title: `人次${broken}（户）` })
  expect(textsOf(svgOf(node)).map(({ text }) => text)).toEqual(['人次 （户）', '和平 街道', '1%'])
  expect(drawnText(node, words)).not.toContain(broken)
})

describe('bars', () => {
  test('are as long as their figures', () => {
    const [half = 0, whole = 0] = lengthsOf(chart('bar', [datum('甲', '50'), datum('乙', '100')]))
    expect(whole).toBeGreaterThan(200)
    expect(half * 2).toBeCloseTo(whole, 1)
  })

  test.each<[string, ChartNode, number]>([
    ['no data', chart('bar', []), 0],
    ['no data but a reference', chart('bar', [], { reference: value('100') }), 0],
    ['nothing reported', chart('bar', [datum('甲', null), datum('乙', null)]), 0],
    ['a mask', chart('bar', [{ label: '甲', value: masked('xx%') }]), 0],
    ['a mask among parts', chart('share', [{ label: '甲', value: masked('xx') }]), 0],
    ['parts of nothing', chart('share', [datum('甲', '0'), datum('乙', '0')]), 0],
    ['figures', chart('bar', [datum('甲', '2'), datum('乙', null), datum('丙', '-3')]), 2],
    ['periods', chart('trend', [datum('甲', '2'), datum('乙', null), datum('丙', '3')]), 2],
    ['parts', chart('share', [datum('甲', '2'), datum('乙', null), datum('丙', '3')]), 4],
  ])('%s', (_, node, visible) => {
    const bars = barsOf(svgOf(node)).filter(
      ({ left, right, top, bottom }) => right - left > 0.01 && bottom - top > 0.01,
    )
    expect(bars).toHaveLength(visible)
  })

  test('one below zero goes the other way from the same line', () => {
    const [up, down] = barsOf(svgOf(chart('bar', [datum('甲', '2'), datum('乙', '-1')])))
    expect(down?.right).toBeCloseTo(up?.left ?? 0, 1)
    expect(((up?.right ?? 0) - (up?.left ?? 0)) / 2).toBeCloseTo(
      (down?.right ?? 0) - (down?.left ?? 0),
      1,
    )
  })

  test.each([
    ['120', 1],
    ['100', 0],
    ['80', -1],
  ])('a bar of %s ends before, at or behind the line at 100: %i', (amount, side) => {
    const svg = svgOf(chart('bar', [datum('甲', amount)], { reference: value('100.0') }))
    const [line = 0] = referenceOf(svg)
    expect(Math.sign(Math.round((barsOf(svg)[0]?.right ?? 0) - line))).toBeCloseTo(side)
    expect(middleOf(svg, '100.0%')).toBeCloseTo(line, 0)
  })

  test('a reference without a figure is no line', () => {
    expect(
      referenceOf(svgOf(chart('bar', [datum('甲', '3')], { reference: value(null) }))),
    ).toEqual([])
  })

  test('a line to measure against is placed to a tenth of a point', () => {
    const svg = svgOf(chart('bar', [datum('甲', '300')], { reference: value('100') }))
    const { left = 0, right = 0 } = barsOf(svg)[0] ?? {}
    expect(referenceOf(svg)[0]).toBeCloseTo(left + (right - left) / 3, 0.9)
  })
})

describe('trends', () => {
  test('columns are as high as their figures, each above its period', () => {
    const node = chart('trend', [datum('一季度', '50'), datum('二季度', '100')])
    const [half = 0, whole = 0] = heightsOf(node)
    expect(whole).toBeGreaterThan(90)
    expect(half * 2).toBeCloseTo(whole, 1)
    const svg = svgOf(node)
    expect(barsOf(svg).map(({ left, right }) => Math.round((left + right) / 2))).toEqual(
      ['一季度', '二季度'].map((label) => Math.round(middleOf(svg, label))),
    )
  })

  test('a point is as high as a column of the same figure', () => {
    const svg = svgOf(chart('trend', [datum('甲', '60', '80'), datum('乙', '80', '60')]))
    const tops = barsOf(svg).map(({ top }) => top)
    expect(pointsOf(svg).map(({ y }) => Math.round(y))).toEqual(
      tops.toReversed().map((top) => Math.round(top)),
    )
  })

  test('a line joins targets of periods, and not of other things', () => {
    const joins = (kind: ChartNode['kind']): number =>
      shapesOf(svgOf(chart(kind, [datum('甲', '1', '2'), datum('乙', '2', '3')]))).filter(
        ({ name, attributes }) =>
          name === 'path' &&
          attributes.fill === 'none' &&
          attributes.stroke === look.line &&
          attributes['stroke-width'] !== '0',
      ).length
    expect([joins('trend'), joins('bar')]).toEqual([1, 0])
  })

  test('periods that have no room side by side have a row each', () => {
    const bars = barsOf(svgOf(looks['a row for each period']))
    expect(new Set(bars.map(({ top }) => top)).size).toBe(30)
  })
})

test('parts lie end to end, and make up the whole', () => {
  const bars = barsOf(svgOf(looks.share))
  const tops = [...new Set(bars.map(({ top }) => top))]
  const [whole = [], ...parts] = tops.map((top) => bars.filter((bar) => bar.top === top))
  expect(parts.flat().map(({ left, right }) => [left, right])).toEqual(
    whole.map(({ left, right }) => [left, right]),
  )
  for (const [index, { left }] of whole.entries()) {
    if (index > 0) expect(left).toBeCloseTo(whole[index - 1]?.right ?? 0, 1)
  }
})
