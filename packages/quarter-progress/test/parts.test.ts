import { add, formatQuantity } from '@jibao/core'
import type { Indicator, Observation, Period } from '@jibao/data-model'
import { figureOf, indexObservations, measureIndicator, sumOf } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimals } from './arbitraries.ts'
import { datasetOf, indicatorOf, observe } from './small-dataset.ts'

const wholeOf = (id: string, indicators: readonly string[], isComplete = true): Indicator => ({
  ...indicatorOf(id, '≥100人', { accrual: 'point-in-time' }),
  parts: { indicators, isComplete },
})

const indicators = [
  wholeOf('救助', ['低保', '特困']),
  wholeOf('低保', ['城市', '农村']),
  wholeOf('服务', ['城市', '农村'], false),
  ...['城市', '农村', '特困'].map((id) => indicatorOf(id)),
]

const figure = (id: string, period: Period, observations: readonly Observation[]) => {
  const found = figureOf(
    indexObservations(datasetOf({ indicators, observations })).find(id, period),
  )
  return found && formatQuantity(found)
}

const recorded = [observe('城市', '2024-Q2', '21人'), observe('农村', '2024-Q2', '102人')]

describe('an indicator with parts', () => {
  test.each<[string, string, Period, readonly Observation[], string | null]>([
    ['is their sum', '低保', '2024-Q2', recorded, '123人'],
    ['is their sum at the same period end', '低保', '2024-H1', recorded, '123人'],
    ['is nothing at another', '低保', '2024-Q1', recorded, null],
    [
      'goes by its own record',
      '低保',
      '2024-Q2',
      [...recorded, observe('低保', '2024-Q2', '130人')],
      '130人',
    ],
    [
      'goes by its own ——',
      '低保',
      '2024-Q2',
      [...recorded, observe('低保', '2024-Q2', '——')],
      null,
    ],
    ['is nothing without one of them', '低保', '2024-Q2', recorded.slice(1), null],
    [
      'is nothing with one not stated',
      '救助',
      '2024-Q2',
      [...recorded, observe('特困', '2024-Q2', '——')],
      null,
    ],
    [
      'is the sum of sums',
      '救助',
      '2024-Q2',
      [...recorded, observe('特困', '2024-Q2', '7人')],
      '130人',
    ],
    ['is no sum when there are others', '服务', '2024-Q2', recorded, null],
    [
      'is 约 when one is',
      '低保',
      '2024-Q2',
      [recorded[0] as Observation, observe('农村', '2024-Q2', '近100人')],
      '约121人',
    ],
    [
      'is nothing with a range',
      '低保',
      '2024-Q2',
      [recorded[0] as Observation, observe('农村', '2024-Q2', '2～3人')],
      null,
    ],
    [
      'is as precise as they are',
      '低保',
      '2024-Q2',
      [observe('城市', '2024-Q2', '1.50人'), observe('农村', '2024-Q2', '2.5人')],
      '4.00人',
    ],
  ])('%s', (_, id, period, observations, expected) => {
    expect(figure(id, period, observations)).toBe(expected)
  })

  test('names its parts, their last day, and no record of its own', () => {
    const dated = recorded.map((one, index) => ({ ...one, asOf: `2024-06-2${index}` }))
    const index = indexObservations(datasetOf({ indicators, observations: dated }))
    expect(index.find('低保', '2024-Q2')).toMatchObject({
      indicator: '低保',
      period: '2024-Q2',
      asOf: '2024-06-21',
      terms: [{ indicator: { id: '城市' } }, { indicator: { id: '农村' } }],
    })
    expect(index.find('城市', '2024-Q2')).not.toHaveProperty('terms')
  })

  test('is measured like any other', () => {
    const index = indexObservations(datasetOf({ indicators, observations: recorded }))
    expect(measureIndicator(wholeOf('低保', []), '2024-Q2', index)).toMatchObject({
      actual: { value: '123' },
      attainment: { value: '123' },
      status: 'on-schedule',
    })
  })
})

describe('sumOf', () => {
  test('is nothing for none, and for different units', () => {
    expect(sumOf([])).toBeNull()
    expect(
      sumOf([
        { value: '1', unit: '人' },
        { value: '1', unit: '户' },
      ]),
    ).toBeNull()
  })

  test('is exact in any order', () => {
    fc.assert(
      fc.property(fc.array(decimals(0), { minLength: 1 }), (values) => {
        const quantities = values.map((value) => ({ value, unit: '万元' }))
        const sum = sumOf(quantities)
        expect(sumOf(quantities.toReversed())).toEqual(sum)
        expect(sum?.value).toBe(values.reduce(add))
      }),
    )
  })
})

test('the years are those at whose end anything was recorded', () => {
  const years = (periods: readonly Period[]) =>
    indexObservations(
      datasetOf({ observations: periods.map((period) => observe('城市', period, '1人')) }),
    ).years
  expect(years([])).toEqual([])
  expect(years(['2024-Q4', '2022', '2023-Q3', '2021-H2', '2022-Q1'])).toEqual([2021, 2022, 2024])
})
