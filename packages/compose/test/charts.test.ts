import type { Dataset, Period } from '@jibao/data-model'
import { type ChartNode, plainText, printValue } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type ChartWish, figureBlocks } from '../src/model/figure-blocks.ts'
import { scopeOf } from '../src/model/report-scope.ts'
import { dataOf, datasetOf, goalOf, indicatorOf, observe, targetOf } from './sample.ts'

const chartOf = (
  dataset: Dataset,
  period: Period,
  wish: Partial<ChartWish> & Pick<ChartWish, 'chart'>,
): ChartNode | undefined =>
  figureBlocks(scopeOf(dataOf(dataset, { period }))).chart({ indicators: [], ...wish })

/** 一季度 65人 / ≥130人, a line a datum. */
const data = (chart: ChartNode | undefined): readonly string[] =>
  (chart?.data ?? []).map(({ label, value, target }) =>
    [`${label} ${printValue(value)}`, ...(target === undefined ? [] : [printValue(target)])].join(
      ' / ',
    ),
  )

const dataset = datasetOf({
  goals: [goalOf(1, { indicators: ['就业', '标准'] })],
  indicators: [
    indicatorOf('就业', { target: '≥130人' }),
    {
      ...indicatorOf('标准', { unit: '元/月' }),
      targets: { 2023: targetOf('≥330元/月'), 2024: targetOf('≥360元/月') },
    },
    {
      ...indicatorOf('低保'),
      targets: {},
      parts: { indicators: ['城市', '农村'], isComplete: true },
    },
    {
      ...indicatorOf('对象'),
      targets: {},
      parts: { indicators: ['城市', '农村'], isComplete: false },
    },
    indicatorOf('城市'),
    indicatorOf('农村'),
  ],
  observations: [
    ...observe('就业', { '2024-Q1': '65人', '2024-Q2': '91人', '2024-Q3': '156人' }),
    ...observe('标准', { '2022': '315元/月', '2023': '330元/月', '2024-Q4': '380元/月' }),
    ...observe('城市', { '2024-Q2': '30人', '2024-Q3': '35人' }),
    ...observe('农村', { '2024-Q2': '60人' }),
    ...observe('对象', { '2024-Q2': '100人' }),
  ],
})

describe('完成率', () => {
  test('of the named indicators alone', () => {
    const wish = { chart: 'attainment', title: '完成率' } as const
    expect(data(chartOf(dataset, '2024-Q4', wish))).toEqual(['标准 105.56%'])
    expect(data(chartOf(dataset, '2024-Q3', { ...wish, indicators: ['就业', '标准'] }))).toEqual([
      '就业 120%',
    ])
  })
})

describe('分季度', () => {
  const chart = chartOf(dataset, '2024-Q2', { chart: 'quarters', indicators: ['就业'] })

  test('the quarters so far against the target of the year', () => {
    expect(data(chart)).toEqual(['一季度 65人', '二季度 91人'])
    expect(chart?.reference && printValue(chart.reference)).toBe('≥130人')
    expect(chart?.title).toBe('2024年二季度就业分季度完成情况')
  })

  test('says in words what it shows, with figures that can be masked', () => {
    expect(plainText(chart?.alternative ?? [])).toBe('就业：一季度65人，二季度91人。')
    expect(chart?.alternative.filter(({ type }) => type === 'value')).toHaveLength(2)
  })

  test.each<[Period, string]>([
    ['2024-Q1', '就业'],
    ['2024-Q3', '农村'],
  ])('at %s %s has too few figures for a line', (period, id) => {
    expect(chartOf(dataset, period, { chart: 'quarters', indicators: [id] })).toBeUndefined()
  })
})

describe('历年', () => {
  const wish = { chart: 'years', indicators: ['标准'] } as const

  test('years, each against its own target', () => {
    const chart = chartOf(dataset, '2024', wish)
    expect(data(chart)).toEqual([
      '2022年 315元/月',
      '2023年 330元/月 / ≥330元/月',
      '2024年 380元/月 / ≥360元/月',
    ])
    expect(chart?.title).toBe('2022—2024年标准')
  })

  test('without an indicator, the first that has a line', () => {
    expect(data(chartOf(dataset, '2024', { chart: 'years' }))).toHaveLength(3)
  })

  test('a year that is not over has no figure', () => {
    expect(data(chartOf(dataset, '2024-Q3', wish))).toHaveLength(2)
  })
})

describe('构成', () => {
  const shares = (period: Period, ...indicators: readonly string[]) =>
    chartOf(dataset, period, { chart: 'shares', indicators })

  test.each<[string, readonly string[]]>([
    ['低保', ['城市 30人', '农村 60人']],
    ['对象', ['城市 30人', '农村 60人', '其他 10人']],
  ])('the parts of %s, and what they leave of it', (id, expected) => {
    expect(data(shares('2024-Q2', id))).toEqual(expected)
  })

  test('what is left is a figure with its formula', () => {
    const rest = shares('2024-Q2', '对象')?.data.at(-1)?.value
    expect(rest?.formula?.operands.map(({ quantity }) => quantity.value)).toEqual(['100', '90'])
  })

  test('named indicators as parts of one another', () => {
    expect(data(shares('2024-Q2', '城市', '农村'))).toEqual(['城市 30人', '农村 60人'])
  })

  test('no chart while a part is unknown, or when parts are more than the whole', () => {
    const more = {
      ...dataset,
      observations: [
        ...dataset.observations.filter(({ indicator }) => indicator !== '对象'),
        ...observe('对象', { '2024-Q2': '80人' }),
      ],
    }
    expect(shares('2024-Q3', '低保')).toBeUndefined()
    const wish = { chart: 'shares', indicators: ['对象'] } as const
    expect(chartOf(more, '2024-Q2', wish)).toBeUndefined()
  })
})
