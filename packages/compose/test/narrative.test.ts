import type { FigureAt, NarrativePart, Period } from '@jibao/data-model'
import { type Inline, plainText, type ValueNode } from '@jibao/document'
import { indexObservations, measureProgress } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import type { FigureSource } from '../src/model/figure-source.ts'
import { narrativeInlines } from '../src/model/narrative-inlines.ts'
import { narrativeParagraphs } from '../src/model/narrative-paragraphs.ts'
import { bureau, datasetOf, indicatorOf, narrativeOf, observe, origin, targetOf } from './sample.ts'

const level = { accrual: 'point-in-time' } as const

const dataset = datasetOf({
  goals: bureau.goals,
  indicators: [
    ...bureau.indicators,
    indicatorOf('城市低保', level),
    indicatorOf('农村低保', { ...level, name: '农村低保人数' }),
    {
      ...indicatorOf('低保', level),
      parts: { indicators: ['城市低保', '农村低保'], isComplete: true },
    },
    {
      ...indicatorOf('特困', { ...level, unit: '人' }),
      parts: { indicators: ['集中供养'], isComplete: false },
    },
    indicatorOf('集中供养', level),
    indicatorOf('标准', { ...level, unit: '元/月', target: '≤1200元/月' }),
    indicatorOf('入住率', { ...level, unit: '%' }),
    indicatorOf('收入', { ...level, unit: '元' }),
    {
      ...indicatorOf('户数', { unit: '户', accrual: 'annual' }),
      targets: {
        2023: targetOf('10户'),
        2024: targetOf('20户'),
        2025: targetOf('20户'),
        2026: targetOf('——'),
        2027: targetOf('>5户'),
      },
    },
    {
      ...indicatorOf('标志', { unit: '个' }),
      targets: { 2023: targetOf('≥2个'), 2024: targetOf('≥3个') },
    },
    indicatorOf('事故', { unit: '起', target: '<5起' }),
    indicatorOf('项目', { unit: '项', target: '>18项' }),
    indicatorOf('一致', { unit: '项', target: '=18项' }),
    indicatorOf('定性', { target: '不低于上年度收入增幅' }),
  ],
  observations: [
    ...bureau.observations,
    ...observe('就业', { '2024-Q3': '160人' }),
    ...observe('城市低保', { '2023-Q2': '2100人', '2024-Q2': '2101人' }),
    ...observe('农村低保', { '2023-Q2': '10400人', '2024-Q2': '10234人', '2024-Q1': '——' }),
    ...observe('特困', { '2024-Q2': '300人' }),
    ...observe('标准', {
      '2022': '1100元/月',
      '2023-Q2': '1160元/月',
      '2024-Q2': '1201元/月',
      '2024-Q1': '1201元/月',
    }),
    ...observe('入住率', { '2023-Q2': '60.5%', '2024-Q1': '62%', '2024-Q2': '61.7%' }),
    ...observe('收入', { '2023-Q2': '0元', '2024-Q1': '约100元', '2024-Q2': '约100元' }),
    ...observe('户数', { '2023': '12户', '2024-Q2': '21户' }),
    ...observe('事故', { '2023-Q2': '10～12起', '2024-Q1': '300000起', '2024-Q2': '300001起' }),
  ].map((one) => (one.indicator === '特困' ? { ...one, asOf: '2024-06-20' } : one)),
})

const source: FigureSource = {
  period: '2024-Q2',
  indicators: measureProgress(dataset, '2024-Q2').indicators,
  observations: indexObservations(dataset),
  departmentName: (id) => `县${id}`,
}

const place = { file: 'progress/2024-Q2.yaml', line: 9, column: 7 }

type Figure = Extract<NarrativePart, { kind: 'figure' }>

const quote = (figure: Omit<Figure, 'kind' | 'origin'>): readonly Inline[] =>
  narrativeInlines([{ kind: 'figure', ...figure, origin: place }], source)

/** 就业@2024-Q1 */
const figureAt = (written: string): FigureAt => {
  const [indicator = '', period] = written.split('@')
  return { indicator, ...(period === undefined ? {} : { period: period as Period }) }
}

const valuesOf = (inlines: readonly Inline[]): readonly ValueNode[] =>
  inlines.filter((inline) => inline.type === 'value')

type Rest = Partial<Pick<Figure, 'base' | 'places'>>

const quotes = (aspect: Figure['aspect'], rows: readonly [string, string, Rest?][]) => {
  test.each(rows)(`${aspect} of %s is %s`, (written: string, printed: string, rest: Rest = {}) => {
    expect(plainText(quote({ ...figureAt(written), aspect, ...rest }))).toBe(printed)
  })
}

describe('a quoted figure', () => {
  quotes('actual', [
    ['就业', '156人'],
    ['就业@2024-Q1', '65人'],
    ['就业@2024-H1', '156人'],
    ['改造', '0户'],
    ['配置', '（待填：配置）'],
    ['配置@2024-H1', '（待填：配置）'],
    ['配置@2024-Q1', '（待填：配置，2024年一季度）'],
    ['农村低保@2024-Q1', '——'],
    ['低保', '12335人'],
    ['低保@2024-Q1', '（待填：低保，2024年一季度）'],
    ['方案', '已完成'],
    ['方案@2024-Q1', '正在推进'],
    ['方案@2024-Q4', '已完成'],
    ['方案@2023-Q4', '（待填：方案，2023年四季度）'],
  ])
  quotes('target', [
    ['就业', '130人以上'],
    ['项目', '超过18项'],
    ['标准', '不超过1200元/月'],
    ['事故', '低于5起'],
    ['一致', '18项'],
    ['户数', '20户'],
    ['户数@2026', '——'],
    ['户数@2028', '（待填：户数目标值，2028年）'],
    ['定性', '不低于上年度收入增幅'],
    ['方案', '出台方案'],
  ])
  quotes('attainment', [
    ['就业', '120%'],
    ['就业@2024-Q1', '50%'],
    ['帮扶', '59.27%'],
    ['帮扶', '59.3%', { places: 1 }],
    ['帮扶', '59%', { places: 0 }],
    ['就业', '120.00%', { places: 2 }],
    ['配置', '（待填：配置）'],
    ['农村低保@2024-Q1', '——'],
    ['户数@2022', '（待填：户数，2022年）'],
    ['标准@2022', '（待填：标准目标值，2022年）'],
  ])
  quotes('change', [
    ['就业', '91人'],
    ['就业@2024-Q1', '——'],
    ['就业@2024-Q3', '4人'],
    ['入住率', '0.3个百分点'],
    ['标准@2024-Q1', '（待填：标准，2023年四季度）'],
    ['配置', '（待填：配置，2024年一季度）（待填：配置）'],
  ])
  quotes('growth', [
    ['标准', '增长3.53%'],
    ['标准', '增长3.5%', { places: 1 }],
    ['标准', '持平', { base: '2024-Q1' }],
    ['农村低保', '下降1.6%'],
    ['入住率', '提高1.2个百分点'],
    ['入住率', '降低0.3个百分点', { base: '2024-Q1' }],
    ['入住率', '提高1个百分点', { places: 0 }],
    ['收入', '提高约100元'],
    ['收入', '基本持平', { base: '2024-Q1' }],
    ['事故', '——'],
    ['事故', '增加1起', { base: '2024-Q1' }],
    ['配置', '（待填：配置，2023年二季度）（待填：配置）'],
  ])
  quotes('movement', [
    ['标准', '由1160元/月提高到1201元/月，增长3.53%'],
    ['标准', '由1160元/月提高到1201元/月，增长4%', { places: 0 }],
    ['标准', '保持在1201元/月', { base: '2024-Q1' }],
    ['就业', '由91人增加到156人，增长71.43%'],
    ['改造', '由40户减少到0户，下降100%'],
    ['入住率', '由60.5%提高到61.7%，提高1.2个百分点'],
    ['入住率', '由62%降低到61.7%，降低0.3个百分点', { base: '2024-Q1' }],
    ['收入', '由0元提高到约100元'],
    ['事故', '由10～12起变为300001起'],
    ['配置', '（待填：配置，2023年二季度）（待填：配置）'],
  ])
  quotes('cumulative', [
    ['户数', '33户', { base: '2023' }],
    ['户数@2024', '（待填：户数，2024年）', { base: '2023' }],
    ['户数', '（待填：户数，2022年）', { base: '2022' }],
  ])
  quotes('cumulative-target', [
    ['户数@2025', '50户', { base: '2023' }],
    ['户数@2027', '55户', { base: '2023' }],
    ['户数@2027', '超过5户', { base: '2026' }],
    ['标志', '5个以上', { base: '2023' }],
    ['标志@2030', '（待填：标志目标值，2030年）', { base: '2029' }],
  ])
  quotes('breakdown', [
    ['低保', '城市低保2101人、农村低保10234人'],
    ['低保@2023-Q2', '城市低保2100人、农村低保10400人'],
    ['特困', '集中供养（待填：集中供养）'],
  ])
  quotes('as-of', [
    ['特困', '截至6月20日'],
    ['就业', '截至6月30日'],
    ['就业@2023-Q2', '截至2023年6月30日'],
    ['配置', '（待填：配置）'],
  ])

  test('is the same figure as in the table', () => {
    expect(quote({ indicator: '就业', aspect: 'actual' })).toMatchObject([
      {
        type: 'value',
        id: '就业@2024-Q2',
        indicator: '就业',
        period: '2024年二季度',
        origin: { file: 'progress/2024-Q2.yaml', line: 3 },
      },
    ])
  })

  test('that is the sum of its parts says so', () => {
    expect(quote({ indicator: '低保', aspect: 'actual' })).toMatchObject([
      {
        formula: {
          kind: 'sum',
          operands: [
            { id: '城市低保@2024-Q2', indicator: '城市低保', quantity: { value: '2101' } },
            { id: '农村低保@2024-Q2', indicator: '农村低保', quantity: { value: '10234' } },
          ],
        },
      },
    ])
  })

  test('that has yet to be filled in carries the place of the reference', () => {
    expect(quote({ indicator: '配置', aspect: 'actual' })).toEqual([
      {
        type: 'value',
        label: '配置 2024年二季度完成值',
        indicator: '配置',
        period: '2024年二季度',
        quantity: null,
        pending: '配置',
        origin: place,
      },
    ])
  })

  test('has to be one that was resolved', () => {
    expect(() => quote({ indicator: '无此', aspect: 'actual' })).toThrow(RangeError)
  })
})

const combine = (part: NarrativePart): readonly Inline[] => narrativeInlines([part], source)

describe('figures of several indicators', () => {
  test.each<[string, string, number | undefined, string]>([
    ['城市低保', '低保', undefined, '17.03%'],
    ['城市低保', '低保', 1, '17.0%'],
    ['就业@2024-Q1', '就业', undefined, '41.67%'],
    ['集中供养', '配置', undefined, '（待填：集中供养）（待填：配置）'],
    ['就业', '改造', undefined, '——'],
  ])('%s of %s is, with places %s, %s', (part, whole, places, printed) => {
    const inlines = combine({
      kind: 'ratio',
      part: figureAt(part),
      whole: figureAt(whole),
      ...(places === undefined ? {} : { places }),
      origin,
    })
    expect(plainText(inlines)).toBe(printed)
  })

  test.each([
    [['城市低保', '农村低保'], '12335人'],
    [['低保', '就业', '就业@2024-Q1'], '12556人'],
    [['城市低保', '集中供养', '配置'], '（待填：集中供养）（待填：配置）'],
    [['城市低保', '农村低保@2024-Q1'], '——'],
  ])('%j together are %s', (terms, printed) => {
    expect(plainText(combine({ kind: 'sum', terms: terms.map(figureAt), origin }))).toBe(printed)
  })

  test('name all that they are made of', () => {
    const terms = ['低保', '就业@2024-Q1'].map(figureAt)
    expect(valuesOf(combine({ kind: 'sum', terms, origin }))).toMatchObject([
      {
        id: '低保@2024-Q2+就业@2024-Q1',
        formula: { kind: 'sum', operands: [{ id: '低保@2024-Q2' }, { id: '就业@2024-Q1' }] },
      },
    ])
  })
})

test('departments are named, the one in charge first', () => {
  expect(plainText(combine({ kind: 'departments', departments: ['民政局', '残联'] }))).toBe(
    '责任单位：县民政局、县残联',
  )
})

test('a paragraph is its parts in order; prose is optional', () => {
  const narrative = narrativeOf('2024-1', '2024-Q2', [
    [
      { kind: 'strong', text: '新增就业' },
      { kind: 'figure', indicator: '就业', aspect: 'actual', origin },
      { kind: 'text', text: '，{{不是模板}}。' },
    ],
    [{ kind: 'text', text: '第二段。' }],
  ])
  expect(narrativeParagraphs(narrative, source).map(plainText)).toEqual([
    '新增就业156人，{{不是模板}}。',
    '第二段。',
  ])
  expect(narrativeParagraphs(narrative, source)[0]?.[0]?.type).toBe('strong')
  expect(narrativeParagraphs(undefined, source)).toEqual([])
})
