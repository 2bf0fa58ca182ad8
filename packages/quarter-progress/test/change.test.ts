import { formatQuantity } from '@jibao/core'
import type { Accrual, Period } from '@jibao/data-model'
import type { Change } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import { indicatorOf, measure, observeAll } from './small-dataset.ts'

/** Base period, difference, growth. */
const print = (change: Change | null): readonly (string | null)[] | null =>
  change && [
    change.against,
    formatQuantity(change.difference),
    change.growth && formatQuantity(change.growth),
  ]

type Row = readonly [
  name: string,
  period: Period,
  figures: Readonly<Partial<Record<Period, string>>>,
  expected: ReturnType<typeof print>,
]

const changes = (accrual: Accrual, [, period, figures]: Row) =>
  measure(indicatorOf('指标', '——', { accrual }), period, observeAll('指标', figures))

describe('since the period before', () => {
  test.each<Row>([
    ['grows', '2024-Q2', { '2024-Q1': '220人', '2024-Q2': '486人' }, ['2024-Q1', '266人', '120.91%']],
    ['stands', '2023-Q3', { '2023-Q2': '91人', '2023-Q3': '91人' }, ['2023-Q2', '0人', '0%']],
    ['falls', '2024-Q2', { '2024-Q1': '100户', '2024-Q2': '40户' }, ['2024-Q1', '-60户', '-60%']],
    ['starts anew in the first quarter', '2024-Q1', { '2023-Q4': '91人', '2024-Q1': '65人' }, null],
    ['starts anew in the first half', '2024-H1', { '2023-H2': '91人', '2024-Q2': '156人' }, null],
    ['starts anew in a year', '2024', { '2023': '91人', '2024': '130人' }, null],
    ['of halves', '2024-H2', { '2024-Q2': '40户', '2024-Q4': '60户' }, ['2024-Q2', '20户', '50%']],
    ['has a gap before', '2024-Q3', { '2024-Q1': '220人', '2024-Q3': '1022人' }, null],
    ['was not stated before', '2024-Q2', { '2024-Q1': '——', '2024-Q2': '486人' }, null],
    ['is not stated', '2024-Q2', { '2024-Q1': '220人' }, null],
    ['from zero', '2024-Q2', { '2024-Q1': '0户', '2024-Q2': '40户' }, ['2024-Q1', '40户', null]],
    ['from below zero', '2024-Q2', { '2024-Q1': '-2', '2024-Q2': '3' }, ['2024-Q1', '5', null]],
    ['to zero', '2024-Q2', { '2024-Q1': '40户', '2024-Q2': '0户' }, ['2024-Q1', '-40户', '-100%']],
    ['is about', '2024-Q2', { '2024-Q1': '近200人', '2024-Q2': '300人' }, ['2024-Q1', '约100人', '约50%']],
    ['is a range', '2024-Q2', { '2024-Q1': '2～3个', '2024-Q2': '4个' }, null],
    ['is exact', '2024-Q2', { '2024-Q1': '0.1万元', '2024-Q2': '0.30万元' }, ['2024-Q1', '0.2万元', '200%']],
  ])('a total: %s', (...row) => {
    expect(print(changes('year-to-date', row).sincePrevious)).toEqual(row[3])
  })

  test.each<Row>([
    ['a rate', '2024-Q2', { '2024-Q1': '94.49%', '2024-Q2': '92.83%' }, ['2024-Q1', '-1.66个百分点', null]],
    ['a rate from zero', '2024-Q2', { '2024-Q1': '0%', '2024-Q2': '5.0%' }, ['2024-Q1', '5个百分点', null]],
    ['over the year’s end', '2024-Q1', { '2023-Q4': '1100元/月', '2024-Q1': '1105元/月' }, ['2023-Q4', '5元/月', '0.45%']],
  ])('a level: %s', (...row) => {
    expect(print(changes('point-in-time', row).sincePrevious)).toEqual(row[3])
  })

  test('a milestone has none', () => {
    const states = { '2024-Q1': '推进中', '2024-Q2': '完成' }
    const { sincePrevious, sinceLastYear } = changes('milestone', ['', '2024-Q2', states, null])
    expect([sincePrevious, sinceLastYear]).toEqual([null, null])
  })
})

describe('since the same period last year', () => {
  test.each<Row>([
    ['grows', '2024-Q1', { '2023-Q1': '36人', '2024-Q1': '65人' }, ['2023-Q1', '29人', '80.56%']],
    ['falls', '2024-Q3', { '2023-Q3': '100户', '2024-Q3': '64户' }, ['2023-Q3', '-36户', '-36%']],
    ['half-years recorded as quarters', '2024-H1', { '2023-Q2': '91人', '2024-Q2': '156人' }, ['2023-Q2', '65人', '71.43%']],
    ['years recorded as quarters', '2024', { '2023-Q4': '100户', '2024-Q4': '60户' }, ['2023-Q4', '-40户', '-40%']],
    ['nothing last year', '2024-Q1', { '2023-Q2': '91人', '2024-Q1': '65人' }, null],
  ])('%s', (...row) => {
    expect(print(changes('year-to-date', row).sinceLastYear)).toEqual(row[3])
  })
})

test('a gap in the middle of the year stays a gap', () => {
  const { quarters, actual, status } = measure(
    indicatorOf('指标', '≥820'),
    '2024-Q3',
    observeAll('指标', { '2024-Q1': '220', '2024-Q3': '700' }),
  )
  expect(quarters.map(({ period, observation }) => [period, observation?.period])).toEqual([
    ['2024-Q1', '2024-Q1'],
    ['2024-Q2', undefined],
    ['2024-Q3', '2024-Q3'],
  ])
  expect([actual?.value, status]).toEqual(['700', 'on-schedule'])
})

test('what one quarter did not report is not filled in from the one before', () => {
  const { actual, attainment, status } = measure(
    indicatorOf('指标', '≥820'),
    '2024-Q2',
    observeAll('指标', { '2024-Q1': '820' }),
  )
  expect([actual, attainment, status]).toEqual([null, null, 'not-reported'])
})
