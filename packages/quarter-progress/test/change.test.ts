import { formatQuantity } from '@jibao/core'
import type { Accrual, Period } from '@jibao/data-model'
import type { Change } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import { indicatorOf, measure, observe, observeAll } from './small-dataset.ts'

/** Two records of one indicator, and the difference and growth between them; nulls for no change. */
type Row = readonly [
  name: string,
  earlier: Period,
  base: string,
  later: Period,
  figure: string,
  difference: string | null,
  growth: string | null,
]

const measureRow = (accrual: Accrual, [, earlier, base, later, figure]: Row) =>
  measure(indicatorOf('指标', '——', { accrual }), later, [
    observe('指标', earlier, base),
    observe('指标', later, figure),
  ])

const expectChange = (change: Change | null, [, earlier, , , , difference, growth]: Row): void => {
  expect(
    change && {
      against: change.against,
      difference: formatQuantity(change.difference),
      growth: change.growth && formatQuantity(change.growth),
    },
  ).toEqual(difference && { against: earlier, difference, growth })
}

describe('since the period before', () => {
  test.each<Row>([
    ['grows', '2024-Q1', '220人', '2024-Q2', '486人', '266人', '120.91%'],
    ['stands', '2023-Q2', '91人', '2023-Q3', '91人', '0人', '0%'],
    ['falls', '2024-Q1', '100户', '2024-Q2', '40户', '-60户', '-60%'],
    ['falls to zero', '2024-Q1', '40户', '2024-Q2', '0户', '-40户', '-100%'],
    ['grows from zero', '2024-Q1', '0户', '2024-Q2', '40户', '40户', null],
    ['grows from below zero', '2024-Q1', '-2', '2024-Q2', '3', '5', null],
    ['grows exactly', '2024-Q1', '0.1万元', '2024-Q2', '0.30万元', '0.2万元', '200%'],
    ['grows by about', '2024-Q1', '近200人', '2024-Q2', '300人', '约100人', '约50%'],
    ['is a range', '2024-Q1', '2～3个', '2024-Q2', '4个', null, null],
    ['was not stated', '2024-Q1', '——', '2024-Q2', '486人', null, null],
    ['is not stated', '2024-Q1', '220人', '2024-Q2', '——', null, null],
    ['has a gap', '2024-Q1', '220人', '2024-Q3', '1022人', null, null],
    ['starts anew in a first quarter', '2023-Q4', '91人', '2024-Q1', '65人', null, null],
    ['starts anew in a first half', '2023-H2', '91人', '2024-H1', '156人', null, null],
    ['starts anew in a year', '2023', '91人', '2024', '130人', null, null],
    ['goes on in a second half', '2024-Q2', '40户', '2024-H2', '60户', '20户', '50%'],
  ])('a total %s', (...row) => {
    expectChange(measureRow('year-to-date', row).sincePrevious, row)
  })

  test.each<Row>([
    ['falls in points', '2024-Q1', '94.49%', '2024-Q2', '92.83%', '-1.66个百分点', null],
    ['grows in points', '2024-Q1', '0%', '2024-Q2', '5.0%', '5个百分点', null],
    ['goes on over the year’s end', '2023-Q4', '1100元', '2024-Q1', '1105元', '5元', '0.45%'],
  ])('a level %s', (...row) => {
    expectChange(measureRow('point-in-time', row).sincePrevious, row)
  })

  test('a milestone has none', () => {
    const row: Row = ['', '2024-Q1', '推进中', '2024-Q2', '完成', null, null]
    expectChange(measureRow('milestone', row).sincePrevious, row)
  })
})

describe('since the same period last year', () => {
  test.each<Row>([
    ['grows', '2023-Q1', '36人', '2024-Q1', '65人', '29人', '80.56%'],
    ['falls', '2023-Q3', '100户', '2024-Q3', '64户', '-36户', '-36%'],
    ['finds a half-year in a quarter', '2023-Q2', '91人', '2024-H1', '156人', '65人', '71.43%'],
    ['finds a year in a quarter', '2023-Q4', '100户', '2024', '60户', '-40户', '-40%'],
    ['has nothing last year', '2023-Q2', '91人', '2024-Q1', '65人', null, null],
  ])('a total %s', (...row) => {
    expectChange(measureRow('year-to-date', row).sinceLastYear, row)
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
