import { type ChartNode, textPieces } from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../src/index.ts'
import { numberOf, type Shape } from './chart-drawing.ts'
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

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const startOf = (anchor: string | undefined, length: number): number =>
  anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0

/** What a text takes up, by our own reckoning of widths. */
const textBox = (shape: Shape): Box => {
  const size = numberOf(shape, 'font-size')
  const length = textWidth(shape.text) * size
  const left = numberOf(shape, 'x') - startOf(shape.attributes['text-anchor'], length)
  const baseline = numberOf(shape, 'y')
  return { left, right: left + length, top: baseline - size * 0.8, bottom: baseline + size * 0.2 }
}

const rectangle = (shape: Shape): Box => {
  const [left, top] = [numberOf(shape, 'x'), numberOf(shape, 'y')]
  return {
    left,
    right: left + numberOf(shape, 'width'),
    top,
    bottom: top + numberOf(shape, 'height'),
  }
}

/** Coordinates are rounded to a hundredth. */
const slack = 0.05

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - slack &&
  b.left < a.right - slack &&
  a.top < b.bottom - slack &&
  b.top < a.bottom - slack

const isOutside = ({ left, right, top, bottom }: Box, height: number): boolean =>
  left < -slack || right > width + slack || top < -slack || bottom > height + slack

/** Every text that is cut off by the edge, stands on another or on a bar. */
const faultsOf = (node: ChartNode): readonly string[] => {
  const { height } = draw(node)
  const all = shapesIn(node)
  const bars = barsIn(all).map(rectangle)
  const texts = textsIn(all).map((shape) => ({ text: shape.text, box: textBox(shape) }))
  return texts.flatMap(({ text, box }, index) => [
    ...(isOutside(box, height) ? [`${text} is cut off`] : []),
    ...(bars.some((bar) => overlap(bar, box)) ? [`${text} is on a bar`] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `${text} is on ${other.text}`),
  ])
}

const longLabel = '困难群众医疗费用综合保障率（含城乡居民大病保险、医疗救助和慈善救助，ABC）第'

test.each<[string, ChartNode]>([
  ['an ordinary chart', ordinaryChart],
  [
    '40 long labels',
    chart(
      Array.from({ length: 40 }, (_, index) => datum(`${longLabel}${index + 1}项`, `${index}`)),
      { reference: value('20') },
    ),
  ],
  ['a label of one number', chart([datum('1234567890'.repeat(8), '1')])],
  ['long values', chart([datum('甲', '1234567890.12', '万元人民币（不含税）')])],
  ['a long title', chart([datum('甲', '1')], { title: '各责任单位主要指标完成情况'.repeat(5) })],
  ['short labels', chart([datum('a', '1'), datum('b', '2')], { reference: value('2') })],
])('no text is cut off or covered: %s', (_, node) => {
  expect(faultsOf(node)).toEqual([])
  expect(wordsOf(node)).toBe(textPieces(node).join(''))
})

const name = fc.string({
  unit: fc.constantFrom(...Array.from('残疾人就业（）“”ab1—')),
  minLength: 1,
  maxLength: 60,
})
const amount = fc.option(fc.integer({ min: -500, max: 50_000 }).map((number) => `${number}`))
const anyChart = fc
  .record({
    data: fc.array(
      fc.tuple(name, amount).map(([label, number]) => datum(label, number)),
      { maxLength: 8 },
    ),
    title: name,
  })
  .map(({ data, title }) => chart(data, { title }))

test('no text is cut off or covered, whatever the data', () => {
  fc.assert(
    fc.property(anyChart, (node) => {
      expect(faultsOf(node)).toEqual([])
      expect(wordsOf(node)).toBe(textPieces(node).join(''))
    }),
  )
})

test('a value on the reference has a ground of its own, above the line', () => {
  for (let percent = 60; percent <= 110; percent += 1) {
    const all = shapesIn(
      chart([datum('甲', `${percent}.00`), datum('乙', '120')], { reference: value('100') }),
    )
    const at = all.findIndex(({ text }) => text === `${percent}.00%`)
    const [line, ground, printed] = [linesIn(all)[1], all[at - 1], all[at]]
    if (line === undefined || ground === undefined || printed === undefined) {
      throw new Error('a shape is missing')
    }
    expect(all.indexOf(line)).toBeLessThan(at - 1)
    expect(ground.attributes.fill).toBe('#ffffff')
    expect(rectangle(ground).left).toBeLessThan(textBox(printed).left)
    expect(rectangle(ground).right).toBeGreaterThan(textBox(printed).right)
    expect(barsIn(all).some((bar) => overlap(rectangle(bar), rectangle(ground)))).toBe(false)
  }
})
