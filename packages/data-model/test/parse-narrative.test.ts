import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aspectSchema,
  aspectWords,
  type FigureName,
  type NarrativeToken,
  parseNarrative,
  periodMeant,
  type Quotation,
  type ReferenceFault,
  type RelativePeriod,
  relativePeriods,
} from '../src/index.ts'

const text = (value: string): NarrativeToken => ({ kind: 'text', text: value })
const brace = (written: string, offset: number): NarrativeToken => ({
  kind: 'refused',
  fault: 'brace',
  word: written,
  written,
  offset,
})

const a: FigureName = { name: '甲' }
const b: FigureName = { name: '乙' }

test.each<[string, Quotation]>([
  ['{甲}', { kind: 'figure', ...a, aspect: 'actual' }],
  ['{甲:完成值}', { kind: 'figure', ...a, aspect: 'actual' }],
  ['{甲：较上期}', { kind: 'figure', ...a, aspect: 'change' }],
  ['{甲:其中}', { kind: 'figure', ...a, aspect: 'breakdown' }],
  ['{甲:截至}', { kind: 'figure', ...a, aspect: 'as-of' }],
  ['{甲@2024年上半年：完成率}', { kind: 'figure', ...a, period: '2024-H1', aspect: 'attainment' }],
  ['{ 甲 @ 2024Q1 : 较上期 }', { kind: 'figure', ...a, period: '2024-Q1', aspect: 'change' }],
  ['{甲＠上年同期}', { kind: 'figure', ...a, period: '上年同期', aspect: 'actual' }],
  ['{甲:增幅}', { kind: 'figure', ...a, aspect: 'growth' }],
  ['{甲:增幅@上年,1位}', { kind: 'figure', ...a, aspect: 'growth', base: '上年', places: 1 }],
  [
    '{甲@2021：变动@2019，０位}',
    { kind: 'figure', ...a, period: '2021', aspect: 'movement', base: '2019', places: 0 },
  ],
  [
    '{甲@2027:累计@2023}',
    { kind: 'figure', ...a, period: '2027', aspect: 'cumulative', base: '2023' },
  ],
  ['{甲:累计目标值@2023}', { kind: 'figure', ...a, aspect: 'cumulative-target', base: '2023' }],
  ['{甲:完成率,2 位}', { kind: 'figure', ...a, aspect: 'attainment', places: 2 }],
  ['{甲/乙}', { kind: 'ratio', part: a, whole: b }],
  [
    '{甲@上期／乙@2024，1位}',
    {
      kind: 'ratio',
      part: { ...a, period: '上期' },
      whole: { ...b, period: '2024' },
      places: 1,
    },
  ],
  ['{甲+乙}', { kind: 'sum', terms: [a, b] }],
  ['{甲 ＋ 乙@2023 + 甲}', { kind: 'sum', terms: [a, { ...b, period: '2023' }, a] }],
  ['{责任单位:甲、 乙}', { kind: 'departments', names: ['甲', '乙'] }],
  ['{责任单位：甲}', { kind: 'departments', names: ['甲'] }],
  [
    '{困难家庭“善居工程”改造}',
    { kind: 'figure', name: '困难家庭“善居工程”改造', aspect: 'actual' },
  ],
])('%s is a reference', (written, quotation) => {
  expect(parseNarrative(`共${written}。`)).toEqual([
    text('共'),
    { ...quotation, written, offset: 1 },
    text('。'),
  ])
})

describe('what is the name of an indicator is that indicator', () => {
  const names = {
    isName: (name: string) => ['水+电', '人/户', '甲:完成率', '甲,1位'].includes(name),
  }
  test.each<[string, Quotation]>([
    ['{水+电}', { kind: 'figure', name: '水+电', aspect: 'actual' }],
    ['{水+电@上期:增幅}', { kind: 'figure', name: '水+电', period: '上期', aspect: 'growth' }],
    [
      '{水+电@2020/水}',
      { kind: 'ratio', part: { name: '水+电', period: '2020' }, whole: { name: '水' } },
    ],
    ['{水+气}', { kind: 'sum', terms: [{ name: '水' }, { name: '气' }] }],
    ['{水+电/甲}', { kind: 'ratio', part: { name: '水+电' }, whole: { name: '甲' } }],
    ['{人/户:完成率}', { kind: 'figure', name: '人/户', aspect: 'attainment' }],
    ['{甲:完成率}', { kind: 'figure', name: '甲:完成率', aspect: 'actual' }],
    ['{甲,1位}', { kind: 'figure', name: '甲,1位', aspect: 'actual' }],
  ])('%s', (written, quotation) => {
    expect(parseNarrative(written, names)).toEqual([{ ...quotation, written, offset: 0 }])
  })
})

test.each<[string, ReferenceFault, string]>([
  ['{}', 'form', ''],
  ['{ }', 'form', ''],
  ['{:完成率}', 'form', ''],
  ['{@2024-Q1}', 'form', '@2024-Q1'],
  ['{甲@2023@2024}', 'form', '甲@2023@2024'],
  ['{甲+}', 'form', ''],
  ['{甲/乙/丙}', 'form', '甲/乙/丙'],
  ['{甲+乙/丙}', 'form', '甲+乙'],
  ['{甲+乙:增幅}', 'form', '甲+乙:增幅'],
  ['{甲:增幅@2023@2022}', 'form', '2023@2022'],
  ['{责任单位:甲、}', 'form', '责任单位:甲、'],
  ['{甲:}', 'aspect', ''],
  ['{甲:同比}', 'aspect', '同比'],
  ['{甲:toString}', 'aspect', 'toString'],
  ['{甲:完成率:完成率}', 'aspect', '完成率:完成率'],
  ['{甲@}', 'period', ''],
  ['{甲@2024-Q7}', 'period', '2024-Q7'],
  ['{甲+乙@去年}', 'period', '去年'],
  ['{甲:增幅@}', 'period', ''],
  ['{甲:完成率@2024-Q1}', 'base', '完成率'],
  ['{甲:累计}', 'no-base', '累计'],
  ['{甲,1位}', 'places', '完成值'],
  ['{甲:增幅,7位}', 'places', '7位'],
  ['{甲+乙,1位}', 'places', '甲+乙'],
])('%s is refused: %s %j', (written, fault, word) => {
  expect(parseNarrative(`共${written}。`)).toEqual([
    text('共'),
    { kind: 'refused', fault, word, written, offset: 1 },
    text('。'),
  ])
})

test.each<[string, readonly NarrativeToken[]]>([
  ['', []],
  ['没有引用', [text('没有引用')]],
  ['{{低保标准}}', [text('{{低保标准}}')]],
  ['{{{{x}}}}', [text('{{{{x}}}}')]],
  ['模板{{x}}照录', [text('模板{{x}}照录')]],
  ['共{低保标准', [text('共'), brace('{', 1), text('低保标准')]],
  ['共低保标准}', [text('共低保标准'), brace('}', 5)]],
  ['{低保\n标准}', [brace('{', 0), text('低保\n标准'), brace('}', 6)]],
  ['{{x}', [text('{{x'), brace('}', 3)]],
  ['｛低保｝', [brace('｛', 0), text('低保'), brace('｝', 3)]],
])('%j', (given, expected) => {
  expect(parseNarrative(given)).toEqual(expected)
})

test('a reference within braces is a reference, and they are no others', () => {
  const figure = (name: string, offset: number): NarrativeToken => ({
    kind: 'figure',
    name,
    aspect: 'actual',
    written: `{${name}}`,
    offset,
  })
  expect(parseNarrative('{a{b}c}')).toEqual([
    brace('{', 0),
    text('a'),
    figure('b', 2),
    text('c'),
    brace('}', 6),
  ])
  expect(parseNarrative('{{{a}}}')).toEqual([text('{{'), figure('a', 2), text('}}')])
  expect(parseNarrative('{a}{b}')).toEqual([figure('a', 0), figure('b', 3)])
})

test('each aspect has its word', () => {
  expect(Object.values(aspectWords).toSorted()).toEqual(aspectSchema.options.toSorted())
})

test.each<[RelativePeriod, string, string, string]>([
  ['上期', '2024-Q1', '2023-Q4', '2023'],
  ['上年同期', '2024-Q1', '2023-Q1', '2023'],
  ['上年', '2024-Q1', '2023', '2023'],
])('%s', (word, period, ofQuarter, ofYear) => {
  expect(periodMeant(word, period as '2024-Q1')).toBe(ofQuarter)
  expect(periodMeant(word, '2024')).toBe(ofYear)
  expect(periodMeant(word, '1900')).toBeUndefined()
  expect(periodMeant('2020-Q2', '2024')).toBe('2020-Q2')
})

const wordOf = (aspect: string): string =>
  Object.entries(aspectWords).find(([, value]) => value === aspect)?.[0] ?? ''

const printFigure = ({ name, period }: FigureName): string =>
  period === undefined ? name : `${name}@${period}`

/** As an author would write it. */
const print = (quotation: Quotation): string => {
  switch (quotation.kind) {
    case 'figure': {
      const { aspect, base, places } = quotation
      const after = base === undefined ? '' : `@${base}`
      const digits = places === undefined ? '' : `,${places}位`
      return `${printFigure(quotation)}:${wordOf(aspect)}${after}${digits}`
    }
    case 'ratio': {
      const { part, whole, places } = quotation
      const digits = places === undefined ? '' : `,${places}位`
      return `${printFigure(part)}/${printFigure(whole)}${digits}`
    }
    case 'sum':
      return quotation.terms.map(printFigure).join('+')
    case 'departments':
      return `责任单位:${quotation.names.join('、')}`
  }
}

const optional = <Key extends string, Value>(key: Key, values: fc.Arbitrary<Value>) =>
  fc.record({ [key]: values } as Record<Key, fc.Arbitrary<Value>>, { requiredKeys: [] })

const period = fc.constantFrom(
  '2024' as const,
  '2024-H1' as const,
  '2023-Q4' as const,
  ...relativePeriods,
)
const name = fc.stringMatching(/^[\p{Script=Han}A-Za-z“”（）]{1,8}$/u)
const places = fc.integer({ min: 0, max: 6 })
const merged = <A, B>(pair: readonly [A, B]): A & B => ({ ...pair[0], ...pair[1] }) as A & B
const figureName: fc.Arbitrary<FigureName> = fc
  .tuple(fc.record({ name }), optional('period', period))
  .map(merged)
const figure = fc.oneof(
  fc.record({ aspect: fc.constantFrom('actual', 'target', 'change', 'breakdown', 'as-of') }),
  fc
    .tuple(fc.record({ aspect: fc.constant('attainment') }), optional('places', places))
    .map(merged),
  fc
    .tuple(
      fc.record({ aspect: fc.constantFrom('growth', 'movement') }),
      fc.tuple(optional('base', period), optional('places', places)).map(merged),
    )
    .map(merged),
  fc.record({ aspect: fc.constantFrom('cumulative', 'cumulative-target'), base: period }),
)
const quotation = fc.oneof(
  fc
    .tuple(fc.tuple(fc.record({ kind: fc.constant('figure') }), figureName).map(merged), figure)
    .map(merged),
  fc
    .tuple(
      fc.record({ kind: fc.constant('ratio'), part: figureName, whole: figureName }),
      optional('places', places),
    )
    .map(merged),
  fc.record({
    kind: fc.constant('sum'),
    terms: fc.array(figureName, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('departments'),
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
  }),
) as fc.Arbitrary<Quotation>

test('a reference is read as it was written, in half width or full', () => {
  fc.assert(
    fc.property(quotation, fc.boolean(), (given, isFull) => {
      const half = `{${print(given)}}`
      const full = half.replace(/[:,/+@]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
      )
      const written = isFull ? full : half
      expect(parseNarrative(written)).toEqual([{ ...given, written, offset: 0 }])
    }),
  )
})

const writtenOf = (token: NarrativeToken): string =>
  token.kind === 'text' ? token.text : token.written

const pieces = [
  '{',
  '}',
  '{{',
  '}}',
  '低保标准',
  '@',
  ':',
  '：',
  '+',
  '/',
  '，1位',
  '2024-Q1',
  '上年',
  '完成率',
  '累计',
  '责任单位:',
  '、',
  ' ',
  '\n',
  '𠮷',
]

test('the tokens put together are the text, each at its place, with no brace left over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
      (given) => {
        const tokens = parseNarrative(given)
        let from = 0
        for (const token of tokens) {
          const written = writtenOf(token)
          expect(given.slice(from, from + written.length)).toBe(written)
          if (token.kind === 'text')
            expect(written.replace(/\{\{|\}\}/g, '')).toMatch(/^[^{}]+$|^$/)
          else expect(token.offset).toBe(from)
          expect(written).not.toBe('')
          from += written.length
        }
        expect(from).toBe(given.length)
      },
    ),
    { numRuns: 1000 },
  )
})
