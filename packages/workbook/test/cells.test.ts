import { isDecimalText } from '@jibao/core'
import { cellAddress } from '@jibao/workbook'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDateFormat } from '../src/cells/is-date-format.ts'
import { numberText } from '../src/cells/number-text.ts'
import { parseRange } from '../src/cells/parse-address.ts'
import { serialDate } from '../src/cells/serial-date.ts'

describe('a stored number as text', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [59.27, '59.27'],
    [59.27 / 100, '0.5927'],
    [Number.MAX_VALUE, `179769313486232${'0'.repeat(294)}`],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.25e22, '-12500000000000000000000'],
    [-0, '0'],
    [123456789012345680, '123456789012346000'],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%d is %s', (stored, text) => {
    expect(numberText(stored)).toBe(text)
  })

  test('is a decimal that reads back as the number to fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (stored) => {
        const text = numberText(stored) ?? ''
        expect(isDecimalText(text)).toBe(true)
        expect(Number(text)).toBe(Number(stored.toPrecision(15)) + 0)
        expect(text).not.toMatch(/\.\d*0$/)
      }),
    )
  })

  test('has what a person typed, up to fifteen digits', () => {
    const typed = fc.tuple(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 1, max: 999_999 }),
    )
    fc.assert(
      fc.property(typed, ([whole, fraction]) => {
        const text = `${whole}.${fraction}`.replace(/0+$/, '')
        expect(numberText(Number(text))).toBe(text)
      }),
    )
  })
})

describe('days', () => {
  test.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [45565, 1900, '2024-09-30'],
    [45565.999, 1900, '2024-09-30'],
    [45564.9999999999, 1900, '2024-09-30'],
    [44103, 1904, '2024-09-30'],
    [0, 1904, '1904-01-01'],
    [2_958_465, 1900, '9999-12-31'],
    [2_958_466, 1900, undefined],
    [0.5, 1900, undefined],
    [-3, 1900, undefined],
  ] as const)('%d counted from %d is %s', (serial, epoch, date) => {
    expect(serialDate(serial, epoch)).toBe(date)
  })

  test('both ways of counting lie 1,462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_900_000 }), (serial) => {
        expect(serialDate(serial - 1462, 1904)).toBe(serialDate(serial, 1900))
      }),
    )
  })
})

test.each([
  ['yyyy-mm-dd', true],
  ['yyyy"年"m"月"d"日"', true],
  ['[$-804]yyyy"年"m"月";@', true],
  ['[DBNum1][$-804]m"月"d"日"', true],
  ['m/d/yy h:mm', true],
  ['mmm', true],
  ['yyyy\\年m\\月', true],
  ['h:mm', false],
  ['h"时"mm"分"', false],
  ['[h]:mm:ss', false],
  ['mm:ss.0', false],
  ['0.00%', false],
  ['0.00E+00', false],
  ['General', false],
  ['#,##0"天"', false],
  ['0"day"', false],
  ['[Red]0.00', false],
  ['_ * #,##0_ ;_ * -#,##0_ ', false],
  ['@', false],
])('format %s shows a day: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected)
})

describe('ranges', () => {
  test.each([
    ['$C$7', { top: 7, left: 3, bottom: 7, right: 3 }],
    ['A1:$XFD$1048576', { top: 1, left: 1, bottom: 1_048_576, right: 16_384 }],
    ['$B:$C', { top: 1, left: 2, bottom: 1_048_576, right: 3 }],
    ['3:5', { top: 3, left: 1, bottom: 5, right: 16_384 }],
    ['A1:B', undefined],
    ['A', undefined],
    ['7', undefined],
    ['', undefined],
    ['B2:A1', undefined],
    ['XFE1', undefined],
    ['A0', undefined],
    ['A1:B2:C3', undefined],
  ])('%s', (text, range) => {
    expect(parseRange(text)).toEqual(range)
  })

  test('an address parses as the cell that it names', () => {
    const row = fc.integer({ min: 1, max: 1_048_576 })
    const column = fc.integer({ min: 1, max: 16_384 })
    fc.assert(
      fc.property(row, column, (row, column) => {
        expect(parseRange(cellAddress({ row, column }))).toEqual({
          top: row,
          left: column,
          bottom: row,
          right: column,
        })
      }),
    )
  })
})
