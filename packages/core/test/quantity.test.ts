import { expect, test } from 'vitest'
import { type Approximation, formatQuantity, type Quantity, quantity } from '../src/index.ts'

const stated = (
  value: string,
  unit: string,
  rest: { readonly upper?: string; readonly approximate?: Approximation } = {},
): Quantity => ({ value, unit, ...rest })

test.each<[Quantity, string]>([
  [stated('486', '人'), '486人'],
  [stated('92.83', '%'), '92.83%'],
  [stated('12.50', ''), '12.50'],
  [stated('0', '户'), '0户'],
  [stated('-3.5', '%'), '-3.5%'],
  [stated('1000000', '元'), '1000000元'],
  [stated('2', '个', { upper: '3' }), '2～3个'],
  [stated('2', '', { upper: '3' }), '2～3'],
  [stated('-5', '℃', { upper: '-3' }), '-5～-3℃'],
  [stated('15', '%', { upper: '30' }), '15%～30%'],
  [stated('2', '‰', { upper: '3' }), '2‰～3‰'],
  [stated('9', '亿元', { upper: '16' }), '9亿～16亿元'],
  [stated('5', '万人次', { upper: '6' }), '5万～6万人次'],
  [stated('300', '人', { approximate: 'about' }), '约300人'],
  [stated('300', '人', { approximate: 'nearly' }), '近300人'],
  [stated('5000', '万元', { approximate: 'over' }), '5000余万元'],
  [stated('20', '', { approximate: 'over' }), '20余'],
  [stated('90', '%', { approximate: 'exceeding' }), '超90%'],
  [stated('5', '%', { approximate: 'under' }), '不足5%'],
  [stated('15', '%', { upper: '30', approximate: 'about' }), '约15%～30%'],
  [stated('5', '万元', { upper: '6', approximate: 'over' }), '5万～6余万元'],
])('%j is printed %s', (given, expected) => {
  expect(formatQuantity(given)).toBe(expected)
})

test.each<[Quantity, string]>([
  [stated('486', '人'), '486'],
  [stated('92.83', '%'), '92.83%'],
  [stated('15', '%', { upper: '30' }), '15%～30%'],
  [stated('2', '‰', { upper: '3' }), '2～3'],
  [stated('9', '亿元', { upper: '16' }), '9～16'],
  [stated('5000', '万元', { approximate: 'over' }), '5000余'],
  [stated('300', '人', { approximate: 'about' }), '约300'],
])('%j without its unit is printed %s', (given, expected) => {
  expect(formatQuantity(given, { showUnit: false })).toBe(expected)
})

test.each<[Quantity, string]>([
  [stated('5000', '萬元', { approximate: 'over' }), '5000餘萬元'],
  [stated('300', '人', { approximate: 'about' }), '約300人'],
  [stated('300', '人', { approximate: 'nearly' }), '近300人'],
  [stated('9', '億元', { upper: '16' }), '9億～16億元'],
])('%j in traditional characters is printed %s', (given, expected) => {
  expect(formatQuantity({ ...given, isTraditional: true })).toBe(expected)
})

test('a quantity is built from decimal text', () => {
  expect(quantity('12.50', '%')).toEqual({ value: '12.50', unit: '%' })
  expect(quantity('0')).toEqual({ value: '0', unit: '' })
})

test.each(['', '1,022', '1e5', '007', '12.', 'NaN'])('no quantity is built from %j', (value) => {
  expect(() => quantity(value)).toThrow(RangeError)
})
