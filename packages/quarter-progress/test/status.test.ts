import type { Accrual, Observation, Period, Target } from '@jibao/data-model'
import { type Status, statusWords } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import { indicatorOf, measure, observe, origin, qualitative, targetOf } from './small-dataset.ts'

type StatusWord = (typeof statusWords)[Status]

/** A target, a period of 2024, what was reported for it, and the verdict. */
type Row = readonly [
  target: string,
  period: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'year',
  actual: string | undefined,
  expected: StatusWord,
]

const periodOf = (part: Row[1]): Period => (part === 'year' ? '2024' : `2024-${part}`)

const judge = (
  target: string | Target,
  part: Row[1],
  { accrual, observations }: { accrual: Accrual; observations: readonly Observation[] },
): StatusWord =>
  statusWords[
    measure(indicatorOf('指标', target, { accrual }), periodOf(part), observations).status
  ]

const describeRows = (name: string, accrual: Accrual, rows: readonly Row[]): void => {
  describe(name, () => {
    test.each(rows)('%s, %s: %s is %s', (target, part, actual, expected) => {
      const observations = actual === undefined ? [] : [observe('指标', periodOf(part), actual)]
      expect(judge(target, part, { accrual, observations })).toBe(expected)
    })
  })
}

describeRows('a total that grows to its target', 'year-to-date', [
  ['≥820', 'Q1', undefined, '未报送'],
  ['≥820', 'Q1', '——', '未报送'],
  ['≥820', 'Q1', '0', '未启动'],
  ['≥820', 'Q1', '204', '滞后'],
  ['≥820', 'Q1', '204.99', '滞后'],
  ['≥820', 'Q1', '205', '达到序时'],
  ['≥820', 'Q1', '206', '达到序时'],
  ['≥820', 'Q1', '820', '已完成'],
  ['≥820', 'Q1', '821', '超额完成'],
  ['≥820', 'Q2', '409', '滞后'],
  ['≥820', 'Q2', '410', '达到序时'],
  ['≥820', 'H1', '409', '滞后'],
  ['≥820', 'H1', '410', '达到序时'],
  ['≥820', 'Q3', '614', '滞后'],
  ['≥820', 'Q3', '615', '达到序时'],
  ['≥820', 'Q3', '819.99', '达到序时'],
  ['≥820', 'Q4', '0', '未启动'],
  ['≥820', 'Q4', '819.99', '滞后'],
  ['≥820', 'Q4', '820', '已完成'],
  ['≥820', 'H2', '820.00', '已完成'],
  ['≥820', 'year', '1022', '超额完成'],
  ['>18', 'Q2', '9', '达到序时'],
  ['>18', 'Q2', '18', '达到序时'],
  ['>18', 'Q4', '18', '滞后'],
  ['>18', 'Q4', '18余', '已完成'],
  ['>18', 'Q4', '19', '超额完成'],
])

describeRows('a total that is to hit a point', 'year-to-date', [
  ['=2', 'Q1', '0', '未启动'],
  ['=2', 'Q2', '1', '达到序时'],
  ['=2', 'Q3', '1', '滞后'],
  ['=2', 'Q2', '2', '已完成'],
  ['=2', 'Q2', '3', '滞后'],
  ['=2', 'Q4', '1', '滞后'],
  ['=2', 'Q4', '约2', '滞后'],
  ['=2', 'Q4', '2～3', '滞后'],
])

describeRows('a total that is to stay under its cap', 'year-to-date', [
  ['≤10', 'Q1', '0', '达到序时'],
  ['≤10', 'Q1', '2.5', '达到序时'],
  ['≤10', 'Q1', '3', '滞后'],
  ['≤10', 'Q2', '5', '达到序时'],
  ['≤10', 'Q2', '6', '滞后'],
  ['≤10', 'Q2', '2～5', '达到序时'],
  ['≤10', 'Q2', '2～9', '滞后'],
  ['≤10', 'Q3', '11', '滞后'],
  ['≤10', 'Q4', '0', '已完成'],
  ['≤10', 'Q4', '10', '已完成'],
  ['≤10', 'Q4', '9～11', '滞后'],
  ['≤10', 'Q4', '11', '滞后'],
  ['<10', 'Q2', '5', '达到序时'],
  ['<10', 'Q4', '9', '已完成'],
  ['<10', 'Q4', '10', '滞后'],
])

describeRows('a target of zero', 'year-to-date', [
  ['≤0', 'Q1', '0', '达到序时'],
  ['≤0', 'Q1', '1', '滞后'],
  ['≤0', 'Q4', '0', '已完成'],
  ['=0', 'Q1', '0', '达到序时'],
  ['=0', 'Q1', '1', '滞后'],
  ['=0', 'Q4', '0', '已完成'],
  ['≥0', 'Q1', '0', '已完成'],
  ['>0', 'Q1', '0', '未启动'],
  ['>0', 'Q1', '1', '超额完成'],
])

describeRows('a figure that is no exact number', 'year-to-date', [
  ['≥500', 'Q2', '近250', '达到序时'],
  ['≥500', 'Q2', '近500', '达到序时'],
  ['≥500', 'Q4', '近500', '滞后'],
  ['≥500', 'Q4', '约500', '滞后'],
  ['≥500', 'Q4', '不足500', '滞后'],
  ['≥500', 'Q4', '500余', '已完成'],
  ['≥500', 'Q4', '超500', '已完成'],
  ['≥500', 'Q4', '近600', '超额完成'],
  ['≥500', 'Q4', '400～500', '滞后'],
  ['≥500', 'Q4', '500～600', '已完成'],
  ['≥500', 'Q4', '501～600', '超额完成'],
  ['>500', 'Q4', '约500', '滞后'],
  ['>500', 'Q4', '500余', '已完成'],
  ['≤500', 'Q4', '近500', '已完成'],
  ['≤500', 'Q4', '约500', '滞后'],
  ['≤500', 'Q4', '500余', '滞后'],
  ['<500', 'Q4', '不足500', '已完成'],
  ['<500', 'Q4', '约500', '滞后'],
])

describeRows('a level', 'point-in-time', [
  ['≥86%', 'Q1', undefined, '未报送'],
  ['≥86%', 'Q1', '94.49%', '达到序时'],
  ['≥86%', 'Q2', '86%', '达到序时'],
  ['≥86%', 'Q2', '85.99%', '滞后'],
  ['≥86%', 'Q3', '0%', '未启动'],
  ['≥86%', 'Q4', '86.00%', '已完成'],
  ['≥86%', 'year', '94.81%', '超额完成'],
  ['>89%', 'Q2', '89%', '滞后'],
  ['=100%', 'Q2', '100%', '达到序时'],
  ['=100%', 'Q4', '100%', '已完成'],
  ['=100%', 'Q4', '99.99%', '滞后'],
  ['≤5%', 'Q2', '0%', '达到序时'],
  ['≤5%', 'Q2', '5.1%', '滞后'],
  ['≤5%', 'Q4', '4%', '已完成'],
  ['<5%', 'Q4', '5%', '滞后'],
])

describeRows('one figure a year', 'annual', [
  ['≥89%', 'Q1', undefined, '未到期'],
  ['≥89%', 'Q2', '——', '未到期'],
  ['≥89%', 'H1', undefined, '未到期'],
  ['≥89%', 'Q3', '90%', '超额完成'],
  ['≥89%', 'Q4', undefined, '未报送'],
  ['≥89%', 'year', undefined, '未报送'],
  ['≥89%', 'Q4', '88.9%', '滞后'],
  ['≥89%', 'Q4', '89%', '已完成'],
  ['≥89%', 'year', '92%', '超额完成'],
])

describe('nothing to measure against', () => {
  test.each<[string, Target, string | undefined, StatusWord]>([
    ['no target', targetOf('——'), '12', '定性'],
    ['no target', targetOf('——'), undefined, '未报送'],
    ['an intention', qualitative, '12', '定性'],
    ['an intention', qualitative, undefined, '未报送'],
    ['something in words', targetOf('不低于上年度收入增幅'), '12', '定性'],
    ['something in words', targetOf('不低于上年度收入增幅'), '——', '未报送'],
  ])('%s: %s %s is %s', (_, target, actual, expected) => {
    const observations = actual === undefined ? [] : [observe('指标', '2024-Q4', actual)]
    expect(judge(target, 'Q4', { accrual: 'year-to-date', observations })).toBe(expected)
  })

  test('a target of another year is none', () => {
    const { target, status } = measure(indicatorOf('指标', '≥820'), '2025-Q1', [
      observe('指标', '2025-Q1', '300'),
    ])
    expect([target.kind, statusWords[status]]).toEqual(['not-set', '定性'])
  })
})

describe('a target measured against another indicator', () => {
  const notBelow: Target = {
    kind: 'relative',
    comparator: '≥',
    than: '收入增幅',
    indicator: '收入增幅',
    origin,
  }

  test.each<[Row[1], string, string | undefined, StatusWord]>([
    ['Q2', '6%', '5%', '达到序时'],
    ['Q2', '4.9%', '5%', '滞后'],
    ['Q4', '5%', '5%', '已完成'],
    ['Q4', '6%', '5%', '超额完成'],
    ['Q4', '6%', undefined, '定性'],
    ['Q4', '6%', '——', '定性'],
    ['Q4', '1105元/月', '5%', '定性'],
  ])('%s: %s against %s is %s', (part, actual, reference, expected) => {
    const observations = [
      observe('指标', periodOf(part), actual),
      ...(reference === undefined ? [] : [observe('收入增幅', periodOf(part), reference)]),
    ]
    expect(judge(notBelow, part, { accrual: 'point-in-time', observations })).toBe(expected)
  })
})

describe('a milestone', () => {
  const plan = (due?: Period): Target => ({
    kind: 'milestone',
    text: '出台方案',
    ...(due === undefined ? {} : { due }),
    origin,
  })

  /** What was reported quarter by quarter up to the period that is judged; nothing for ——. */
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const

  test.each<[string, Target, readonly string[], StatusWord]>([
    ['without a date', plan(), ['未启动'], '未启动'],
    ['without a date', plan(), ['推进中'], '定性'],
    ['without a date', plan(), ['推进中', '推进中', '推进中'], '定性'],
    ['without a date', plan(), ['推进中', '推进中', '推进中', '推进中'], '滞后'],
    ['without a date', plan(), ['推进中', '推进中', '推进中', '未启动'], '滞后'],
    ['without a date', plan(), ['推进中', '推进中', '推进中', '完成'], '已完成'],
    ['due in June', plan('2024-Q2'), ['——'], '未报送'],
    ['due in June', plan('2024-Q2'), ['推进中'], '达到序时'],
    ['due in June', plan('2024-Q2'), ['未启动'], '未启动'],
    ['due in June', plan('2024-Q2'), ['推进中', '推进中'], '滞后'],
    ['due in June', plan('2024-H1'), ['推进中', '推进中'], '滞后'],
    ['due in June', plan('2024-Q2'), ['未启动', '未启动'], '滞后'],
    ['due in June', plan('2024-Q2'), ['推进中', '——'], '未报送'],
    ['due in June', plan('2024-Q2'), ['推进中', '推进中', '完成'], '已完成'],
    ['due in December', plan('2024'), ['推进中', '推进中', '推进中'], '达到序时'],
    ['done in March', plan('2024-Q2'), ['完成'], '已完成'],
    ['done in March', plan('2024-Q2'), ['完成', '——'], '已完成'],
    ['done in March', plan('2024-Q2'), ['完成', '——', '推进中'], '已完成'],
    ['never wanted', targetOf('——'), ['推进中', '推进中', '推进中', '推进中'], '定性'],
    ['never wanted', targetOf('——'), ['未启动'], '定性'],
    ['an intention', qualitative, ['推进中', '推进中', '推进中', '推进中'], '定性'],
    ['an intention', qualitative, ['完成'], '已完成'],
    ['an intention', qualitative, ['——'], '未报送'],
  ])('%s: %o %o is %s', (_, target, states, expected) => {
    const observations = states.flatMap((state, index) =>
      observe('指标', `2024-${quarters[index] ?? 'Q4'}`, state),
    )
    const part = quarters[states.length - 1] ?? 'Q4'
    expect(judge(target, part, { accrual: 'milestone', observations })).toBe(expected)
  })

  test('done last year says nothing about this one', () => {
    const observations = [observe('指标', '2023-Q4', '完成')]
    expect(judge(plan(), 'Q1', { accrual: 'milestone', observations })).toBe('未报送')
  })
})
