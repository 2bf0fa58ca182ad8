import { type Quantity, toNumber, trimZeros } from '@jibao/core'
import { printValue, type ValueNode } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberCell } from '../src/number-cell.ts'
import { printNumber } from '../src/print-number.ts'

const value = (quantity: Quantity, more: Partial<ValueNode> = {}): ValueNode => ({
  type: 'value',
  quantity,
  ...more,
})

describe('number cells', () => {
  test.each([
    [value({ value: '486', unit: '人' }), '486', '0"人"', '486人'],
    [value({ value: '486', unit: '人' }, { showUnit: false }), '486', '0', '486'],
    [value({ value: '12.50', unit: '元/月' }), '12.50', '0.00"元/月"', '12.50元/月'],
    [value({ value: '-0.50', unit: '个百分点' }), '-0.50', '0.00"个百分点"', '-0.50个百分点'],
    [value({ value: '59.27', unit: '%' }), '0.5927', '0.00%', '59.27%'],
    [value({ value: '59.30', unit: '%' }), '0.5930', '0.00%', '59.30%'],
    [value({ value: '120', unit: '%' }), '1.20', '0%', '120%'],
    [value({ value: '5', unit: '%' }, { showUnit: false }), '0.05', '0%', '5%'],
    [
      value({ value: '820', unit: '人' }, { comparator: '≥', showUnit: false }),
      '820',
      '"≥"0;"≥"-0',
      '≥820',
    ],
    [value({ value: '89', unit: '%' }, { comparator: '≥' }), '0.89', '"≥"0%;"≥"-0%', '≥89%'],
    [value({ value: '-5', unit: '' }, { comparator: '≥' }), '-5', '"≥"0;"≥"-0', '≥-5'],
    [
      value({ value: '5000', unit: '万元', approximate: 'over' }),
      '5000',
      '0"余万元"',
      '5000余万元',
    ],
    [value({ value: '5', unit: '%', approximate: 'over' }), '0.05', '0"余"%', '5余%'],
    [value({ value: '60', unit: '%', approximate: 'about' }), '0.60', '"约"0%;"约"-0%', '约60%'],
    [value({ value: '3', unit: '"寸"' }), '3', '0\\""寸"\\"', '3"寸"'],
  ])('%# are stored and printed', (node, stored, format, printed) => {
    expect(numberCell(node)).toMatchObject({ stored, format })
    expect(printValue(node)).toBe(printed)
    expect(printNumber(stored, format)).toBe(printed)
  })

  test.each([
    ['a missing figure', value({ value: '0', unit: '' }, { quantity: null })],
    ['a range', value({ value: '2', unit: '个', upper: '3' })],
    ['more digits than Excel keeps', value({ value: '1234567890123456', unit: '' })],
    ['a unit that no column holds', value({ value: '1', unit: '很'.repeat(60) })],
  ])('%s stays text', (_, node) => {
    expect(numberCell(node)).toBeUndefined()
  })

  const decimals = fc
    .tuple(
      fc.boolean(),
      fc.nat({ max: 999_999_999 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 6 }),
    )
    .map(([negative, whole, fraction]) => {
      const size = fraction === '' ? `${whole}` : `${whole}.${fraction}`
      return negative && /[1-9]/.test(size) ? `-${size}` : size
    })

  const values: fc.Arbitrary<ValueNode> = fc
    .record({
      value: decimals,
      unit: fc.constantFrom('', '%', '元/月', '个百分点', '"', '%;0\\', 'mm'),
      approximate: fc.option(fc.constantFrom('about', 'nearly', 'over', 'exceeding', 'under')),
      comparator: fc.option(fc.constantFrom('≥', '>', '=', '≤', '<')),
      showUnit: fc.boolean(),
    })
    .map(({ value: number, unit, approximate, comparator, showUnit }) => ({
      type: 'value',
      quantity: { value: number, unit, ...(approximate === null ? {} : { approximate }) },
      ...(comparator === null ? {} : { comparator }),
      showUnit,
    }))

  test('print what the report prints, from the float that Excel keeps', () => {
    fc.assert(
      fc.property(values, (node) => {
        const cell = numberCell(node)
        if (cell === undefined) throw new Error('not a number cell')
        const read = trimZeros(String(toNumber(cell.stored)))
        expect(printNumber(read, cell.format)).toBe(printValue(node))
      }),
    )
  })
})
