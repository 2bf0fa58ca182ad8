import { type Quantity, quantity } from '@jibao/core'
import { expect, test } from 'vitest'
import { chineseNumeral, printDate, printValue, type ValueNode } from '../src/index.ts'

const rough: Quantity = { value: '5000', unit: '万元', approximate: 'over' }
const range: Quantity = { value: '15', unit: '%', upper: '30' }

test.each<[Omit<ValueNode, 'type'>, string]>([
  [{ quantity: quantity('486', '人') }, '486人'],
  [{ quantity: quantity('0', '户') }, '0户'],
  [{ quantity: quantity('486', '人'), showUnit: true }, '486人'],
  [{ quantity: quantity('486', '人'), showUnit: false }, '486'],
  [{ quantity: quantity('92.83', '%'), showUnit: false }, '92.83%'],
  [{ quantity: quantity('89', '%'), comparator: '≥' }, '≥89%'],
  [{ quantity: quantity('-3', '户'), comparator: '<', showUnit: false }, '<-3'],
  [{ quantity: rough, comparator: '≥' }, '≥5000余万元'],
  [{ quantity: rough, showUnit: false }, '5000余'],
  [{ quantity: range }, '15%～30%'],
  [{ quantity: null }, '——'],
  [{ quantity: null, comparator: '≥', showUnit: true }, '——'],
  [{ quantity: null, pending: '帮扶困难职工' }, '（待填：帮扶困难职工）'],
  [{ quantity: quantity('486', '人'), pending: '帮扶困难职工' }, '486人'],
  [{ quantity: null, mask: 'xxx人' }, 'xxx人'],
  [{ quantity: null, pending: '帮扶困难职工', mask: 'xxx人' }, 'xxx人'],
  [{ quantity: { ...rough, unit: '萬元', isTraditional: true } }, '5000餘萬元'],
])('%j is printed %s', (node, expected) => {
  expect(printValue({ type: 'value', ...node })).toBe(expected)
})

test.each([
  ['2024-07-05', '2024年7月5日'],
  ['2024-12-31', '2024年12月31日'],
  ['2024-01-10', '2024年1月10日'],
])('%s is printed %s', (date, expected) => {
  expect(printDate(date)).toBe(expected)
})

test.each(['', '2024-7-5', '2024/07/05', '2024-07', '2024-07-05T00:00:00Z', '二〇二四年'])(
  '%j is no date',
  (date) => {
    expect(() => printDate(date)).toThrow(RangeError)
  },
)

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [112, '一百一十二'],
  [120, '一百二十'],
  [200, '二百'],
  [505, '五百零五'],
  [999, '九百九十九'],
])('%i is %s', (number, expected) => {
  expect(chineseNumeral(number)).toBe(expected)
})

test.each([0, -1, 1000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d has no numeral',
  (number) => {
    expect(() => chineseNumeral(number)).toThrow(RangeError)
  },
)

test('no two numbers have the same numeral', () => {
  const numerals = Array.from({ length: 999 }, (_, index) => chineseNumeral(index + 1))
  expect(new Set(numerals).size).toBe(999)
})
