import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparePeriods,
  endTogether,
  isYearOver,
  lastMonthOf,
  type Period,
  parsePeriod,
  periodEnd,
  periodPhrases,
  periodSchema,
  previousPeriod,
  quartersSoFar,
  samePeriodLastYear,
  yearOf,
} from '../src/index.ts'

const period: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: 1901, max: 2099 }),
    fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'),
  )
  .map(([year, part]) => `${year}${part}` as Period)

test.each([
  ['2024', '2024'],
  ['2024-H1', '2024-H1'],
  ['2024-Q2', '2024-Q2'],
  ['2024Q2', '2024-Q2'],
  ['2024q2', '2024-Q2'],
  ['2024-h2', '2024-H2'],
  [' 2024-Q2 ', '2024-Q2'],
  ['2024年一季度', '2024-Q1'],
  ['2024年第二季度', '2024-Q2'],
  ['2024年3季度', '2024-Q3'],
  ['2024年四季度', '2024-Q4'],
  ['2024年上半年', '2024-H1'],
  ['2024年下半年', '2024-H2'],
  ['2024年', '2024'],
  ['2024年度', '2024'],
  ['2024年全年', '2024'],
])('%j is the period %s', (written, expected) => {
  expect(parsePeriod(written)).toBe(expected)
})

test.each([
  '',
  '24-Q2',
  '2024-Q5',
  '2024-Q0',
  '2024-H3',
  '2024-06',
  '2024-Q2-Q3',
  '1824',
  '12024',
  '二季度',
  '2024年五季度',
  '2024年第上半年',
  '2024年6月',
  '2024-Q2\n2024-Q3',
])('%j is no period', (written) => {
  expect(parsePeriod(written)).toBeUndefined()
})

test('the schema takes the plain form only', () => {
  expect(
    ['2024', '2024-H1', '2024-Q2'].map((text) => periodSchema.safeParse(text).success),
  ).toEqual([true, true, true])
  expect(
    ['2024Q2', '2024年', '2024-Q5'].map((text) => periodSchema.safeParse(text).success),
  ).toEqual([false, false, false])
})

test.each<[Period, string, string, string, string]>([
  ['2024-Q1', '2024年一季度', '一季度', '一季度', '截至3月底'],
  ['2024-Q2', '2024年二季度', '二季度', '上半年', '截至6月底'],
  ['2024-Q3', '2024年三季度', '三季度', '前三季度', '截至9月底'],
  ['2024-Q4', '2024年四季度', '四季度', '全年', '截至12月底'],
  ['2024-H1', '2024年上半年', '上半年', '上半年', '截至6月底'],
  ['2024-H2', '2024年下半年', '下半年', '全年', '截至12月底'],
  ['2024', '2024年', '全年', '全年', '截至12月底'],
])('%s in words', (given, full, short, cumulative, asOf) => {
  expect(periodPhrases(given)).toEqual({ full, short, cumulative, asOf })
  expect(parsePeriod(full)).toBe(given)
})

test.each<[Period, string, number, boolean, readonly Period[]]>([
  ['2024-Q1', '2024-03-31', 3, false, ['2024-Q1']],
  ['2024-Q2', '2024-06-30', 6, false, ['2024-Q1', '2024-Q2']],
  ['2024-H1', '2024-06-30', 6, false, ['2024-Q1', '2024-Q2']],
  ['2024-Q3', '2024-09-30', 9, false, ['2024-Q1', '2024-Q2', '2024-Q3']],
  ['2024-Q4', '2024-12-31', 12, true, ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
  ['2024-H2', '2024-12-31', 12, true, ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
  ['2024', '2024-12-31', 12, true, ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
])('%s ends on %s', (given, end, month, isOver, quarters) => {
  expect(periodEnd(given)).toBe(end)
  expect(lastMonthOf(given)).toBe(month)
  expect(isYearOver(given)).toBe(isOver)
  expect(quartersSoFar(given)).toEqual(quarters)
  expect(yearOf(given)).toBe(2024)
})

test.each<[Period, Period, Period]>([
  ['2024-Q2', '2024-Q1', '2023-Q2'],
  ['2024-Q1', '2023-Q4', '2023-Q1'],
  ['2024-H2', '2024-H1', '2023-H2'],
  ['2024-H1', '2023-H2', '2023-H1'],
  ['2024', '2023', '2023'],
])('before %s is %s, a year before is %s', (given, previous, lastYear) => {
  expect(previousPeriod(given)).toBe(previous)
  expect(samePeriodLastYear(given)).toBe(lastYear)
})

test('nothing is before the first period, and nonsense has no year', () => {
  expect(() => previousPeriod('1900-Q1')).toThrow(RangeError)
  expect(() => yearOf('2024-Q9' as Period)).toThrow(RangeError)
})

test.each<[Period, Period, boolean]>([
  ['2024-H1', '2024-Q2', true],
  ['2024', '2024-Q4', true],
  ['2024', '2024-H2', true],
  ['2024-Q1', '2024-Q2', false],
  ['2023-Q2', '2024-Q2', false],
])('%s and %s end together: %j', (a, b, expected) => {
  expect(endTogether(a, b)).toBe(expected)
})

test('periods are sorted as they are read', () => {
  const inOrder: readonly Period[] = [
    '2023',
    '2024-Q1',
    '2024-H1',
    '2024-Q2',
    '2024-Q3',
    '2024',
    '2024-H2',
    '2024-Q4',
    '2025-Q1',
  ]
  expect(inOrder.toReversed().toSorted(comparePeriods)).toEqual(inOrder)
})

test('the order is total and that of the ends', () => {
  fc.assert(
    fc.property(period, period, period, (a, b, c) => {
      const sign = Math.sign(comparePeriods(a, b))
      expect(Math.sign(comparePeriods(b, a)) + sign).toBe(0)
      expect(sign === 0).toBe(a === b)
      if (periodEnd(a) < periodEnd(b)) expect(sign).toBe(-1)
      if (sign <= 0 && comparePeriods(b, c) <= 0)
        expect(comparePeriods(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})

test('the period before is the last one of its length that ends earlier', () => {
  fc.assert(
    fc.property(period, (given) => {
      const previous = previousPeriod(given)
      expect(comparePeriods(previous, given)).toBeLessThan(0)
      const perYear = { Q: 4, H: 2 }[given.charAt(5)] ?? 1
      let back: Period = given
      for (let step = 0; step < perYear && yearOf(given) > 1902; step += 1)
        back = previousPeriod(back)
      if (yearOf(given) > 1902) expect(back).toBe(samePeriodLastYear(given))
    }),
  )
})
