import { compare, formatQuantity, multiply, type Quantity, quantity, subtract } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { rateOf } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimals } from './arbitraries.ts'
import { indicatorOf, measure, observe } from './small-dataset.ts'

const print = (rate: Quantity | null): string | null => rate && formatQuantity(rate)

describe('rateOf', () => {
  test.each([
    [72, 340, '21.18%'],
    [29, 45, '64.44%'],
    [486, 820, '59.27%'],
    [1022, 820, '124.63%'],
    [156, 130, '120%'],
    [1, 2, '50%'],
    [1, 8, '12.5%'],
    [0, 820, '0%'],
    [0, 0, null],
    [5, 0, null],
    // Exact halves of the last place go away from zero.
    [1, 800, '0.13%'],
    [3, 800, '0.38%'],
    [-1, 800, '-0.13%'],
    [1, 20_000, '0.01%'],
    [49_999, 1_000_000, '5%'],
    [1, 1_000_000, '0%'],
    [-1, 1_000_000, '0%'],
  ])('%d of %d is %s', (actual, target, expected) => {
    expect(print(rateOf(quantity(String(actual)), quantity(String(target))))).toBe(expected)
  })

  test.each<[Quantity, Quantity, string | null]>([
    [{ value: '92.83', unit: '%' }, { value: '86', unit: '%' }, '107.94%'],
    [{ value: '500', unit: '人', approximate: 'nearly' }, quantity('1000', '人'), '约50%'],
    [quantity('500', '人'), { value: '1000', unit: '人', approximate: 'over' }, '约50%'],
    [{ value: '2', unit: '个', upper: '3' }, quantity('4', '个'), null],
    [quantity('2', '个'), { value: '4', unit: '个', upper: '5' }, null],
  ])('%o of %o is %s', (actual, target, expected) => {
    expect(print(rateOf(actual, target))).toBe(expected)
  })

  test.each([
    [486, 820, 0, '59%'],
    [486, 820, 1, '59.3%'],
    [156, 130, 2, '120.00%'],
    [1, 3, 6, '33.333333%'],
    [5, 0, 1, null],
  ])('%d of %d to %d places is %s', (actual, target, places, expected) => {
    const rate = rateOf(quantity(String(actual)), quantity(String(target)), places)
    expect(print(rate)).toBe(expected)
  })

  test('times the target is the actual, within half a unit of the last place', () => {
    fc.assert(
      fc.property(decimals(0), decimals(1), (actual, target) => {
        const rate = rateOf(quantity(actual), quantity(target))?.value ?? ''
        const error = subtract(multiply(rate, target), multiply(actual, '100'))
        return compare(error.replace('-', ''), multiply(target, '0.005')) <= 0
      }),
    )
  })
})

describe('pace', () => {
  test.each<[Period, string, string, string, string]>([
    ['2024-Q1', '220', '≥820', '25%', '1.83个百分点'],
    ['2024-Q1', '72', '≥340', '25%', '-3.82个百分点'],
    ['2024-Q2', '486', '≥820', '50%', '9.27个百分点'],
    ['2024-H1', '486', '≥820', '50%', '9.27个百分点'],
    ['2024-Q2', '410', '≥820', '50%', '0个百分点'],
    ['2024-Q2', '近410', '≥820', '50%', '约0个百分点'],
    ['2024-Q3', '1022', '≥820', '75%', '49.63个百分点'],
    ['2024-Q4', '1022', '≥820', '100%', '24.63个百分点'],
    ['2024', '0', '≥820', '100%', '-100个百分点'],
  ])('at the end of %s, %s of %s, after %s of the year, leads by %s', (...row) => {
    const [period, actual, target, elapsed, lead] = row
    const { pace } = measure(indicatorOf('指标', target), period, [observe('指标', period, actual)])
    expect(pace && [formatQuantity(pace.elapsed), formatQuantity(pace.lead)]).toEqual([
      elapsed,
      lead,
    ])
  })

  test.each([
    ['a level', indicatorOf('指标', '≥86%', { accrual: 'point-in-time' }), '92%'],
    ['a target of zero', indicatorOf('指标', '≤0'), '3'],
    ['no target', indicatorOf('指标'), '3'],
    ['no figure', indicatorOf('指标', '≥820'), '——'],
    ['a range', indicatorOf('指标', '≥820'), '2～3'],
  ])('%s has none', (_, indicator, actual) => {
    expect(measure(indicator, '2024-Q2', [observe('指标', '2024-Q2', actual)]).pace).toBeNull()
  })
})
