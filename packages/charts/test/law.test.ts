import { quantity } from '@jibao/core'
import { type ChartNode, textPieces, type ValueNode } from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChartDrawing, openCharts } from '../src/index.ts'
import { barsOf, isWithin, overlap, textsOf, wordsOf } from './read-drawing.ts'
import { chart, datum, looks, masked, value, words } from './sample-charts.ts'

const pen = await openCharts()

const draw = (node: ChartNode, width = 442): ChartDrawing =>
  pen.draw(node, { width, fontFamily: 'Song', words })

/** Every text and bar that is cut off by the edge, and every text that stands on another or on a bar. */
const faultsOf = (drawing: ChartDrawing): readonly string[] => {
  const texts = textsOf(drawing.svg)
  const bars = barsOf(drawing.svg)
  return [
    ...bars.filter((bar) => !isWithin(bar, drawing)).map(() => 'a bar is cut off'),
    ...texts.flatMap(({ text, box }, index) => [
      ...(isWithin(box, drawing) ? [] : [`${text} is cut off`]),
      ...(bars.some((bar) => overlap(bar, box)) ? [`${text} is on a bar`] : []),
      ...texts
        .slice(index + 1)
        .filter((other) => overlap(box, other.box))
        .map((other) => `${text} is on ${other.text}`),
    ]),
  ]
}

/** Each piece of text once, in reading order, and nothing besides: below the title what its figures are. */
const expectedWords = (node: ChartNode): string => {
  const [title, ...others] = textPieces(node)
  const hasTargets = node.data.some(({ target }) => target !== undefined)
  const heads = hasTargets ? [words.actual, words.target] : []
  return [title, ...heads, ...others].join('').replace(/\s/g, '')
}

const expectSound = (node: ChartNode, width?: number): void => {
  const drawing = draw(node, width)
  expect(faultsOf(drawing)).toEqual([])
  expect(wordsOf(drawing.svg)).toBe(expectedWords(node))
  expect(drawing.svg).not.toMatch(/NaN|Infinity|undefined/)
}

const longLabel = '困难群众医疗费用综合保障率（含城乡居民大病保险、医疗救助和慈善救助，ABC）第'
const many = (kind: ChartNode['kind'], label: (index: number) => string): ChartNode =>
  chart(
    kind,
    Array.from({ length: 40 }, (_, index) => datum(label(index), `${index}`)),
    { reference: value('20') },
  )

test.each<[string, ChartNode]>([
  ...Object.entries(looks),
  ['40 long labels', many('bar', (index) => `${longLabel}${index}项`)],
  ['40 periods', many('trend', (index) => `${1980 + index}年`)],
  ['40 parts', many('share', (index) => `十二个字的名称第${index}部分`)],
  ['a label of one number', chart('bar', [datum('1234567890'.repeat(8), '1')])],
  ['a value of one number', chart('bar', [datum('甲', '1234567890'.repeat(8))])],
  ['a long title', chart('trend', [datum('甲', '1')], { title: '各单位指标完成情况'.repeat(9) })],
  ['a masked reference', chart('bar', [datum('甲', '1')], { reference: masked('xx%') })],
])('nothing is cut off or covered, and all is said: %s', (_, node) => {
  expectSound(node)
})

const phrases = fc.string({
  unit: fc.constantFrom(...Array.from('残疾人就业（）“”abW19M%—， ')),
  minLength: 1,
  maxLength: 40,
})
const amount = fc.oneof(
  fc.integer({ min: -50_000, max: 50_000 }).map((number) => quantity(`${number / 100}`, '%')),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((number) => quantity(`${number}`, '元')),
)
const anyValue: fc.Arbitrary<ValueNode> = fc.oneof(
  { weight: 4, arbitrary: amount.map((found) => ({ type: 'value' as const, quantity: found })) },
  fc.constant(value(null)),
  phrases.map((name) => ({ ...value(null), pending: name })),
  fc.constant(masked('xxxx.xxxx万元')),
)
const anyChart: fc.Arbitrary<ChartNode> = fc
  .record({
    kind: fc.constantFrom('bar', 'trend', 'share'),
    title: phrases,
    data: fc.array(
      fc.record(
        { label: phrases, value: anyValue, target: anyValue },
        { requiredKeys: ['label', 'value'] },
      ),
      { maxLength: 12 },
    ),
    reference: fc.option(anyValue, { nil: undefined }),
  })
  .map(({ kind, title, data, reference }) =>
    chart(kind, data, reference === undefined ? { title } : { title, reference }),
  )

test('nothing is cut off or covered, and all is said, whatever the chart', () => {
  fc.assert(
    fc.property(anyChart, fc.integer({ min: 320, max: 700 }), (node, width) => {
      expectSound(node, width)
    }),
  )
})

test('the same chart is the same bytes, whatever was drawn before and wherever the clock stands', () => {
  const first = Object.values(looks).map((node) => draw(node))
  const zone = process.env.TZ
  try {
    process.env.TZ = 'Pacific/Kiritimati'
    fc.assert(
      fc.property(anyChart, (node) => {
        expect(draw(structuredClone(node))).toEqual(draw(node))
      }),
      { numRuns: 20 },
    )
    expect(Object.values(looks).map((node) => draw(structuredClone(node)))).toEqual(first)
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
