import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  isDecimalText,
  isZero,
  multiply,
  placesOf,
  roundHalfUp,
  subtract,
  toNumber,
  trimZeros,
} from '../src/index.ts'
import { arbitraryDecimal } from './arbitrary-decimal.ts'

const decimal = arbitraryDecimal()
const nonZero = decimal.filter((value) => !isZero(value))
const places = fc.integer({ min: 0, max: 12 })

const tenTo = (exponent: number): bigint => 10n ** BigInt(exponent)
const unscaled = (value: string): bigint => BigInt(value.replace('.', ''))
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** The quotient by whole-number arithmetic alone. */
const quotientByIntegers = (a: string, b: string, digits: number): string => {
  const numerator = unscaled(a) * tenTo(placesOf(b) + digits)
  const denominator = unscaled(b) * tenTo(placesOf(a))
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)]
  const rounded = `${(2n * top + bottom) / (2n * bottom)}`.padStart(digits + 1, '0')
  const text =
    digits === 0
      ? rounded
      : `${rounded.slice(0, -digits)}.${rounded.slice(rounded.length - digits)}`
  return numerator < 0n !== denominator < 0n && /[1-9]/.test(text) ? `-${text}` : text
}

const nines = '9'.repeat(40)

test.each([
  ['0', true],
  ['-0.50', true],
  ['12.50', true],
  [nines, true],
  ['', false],
  ['-', false],
  ['.5', false],
  ['5.', false],
  ['+5', false],
  ['007', false],
  ['-01', false],
  ['1e5', false],
  ['1,022', false],
  ['１', false],
  ['1\n', false],
  [' 1', false],
  ['Infinity', false],
])('%j is decimal text: %j', (text, expected) => {
  expect(isDecimalText(text)).toBe(expected)
})

describe('rounding', () => {
  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.49', 0, '0'],
    ['-0.49', 0, '0'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['-2.675', 2, '-2.68'],
    ['2.6749999999999999999999', 2, '2.67'],
    ['-0.004', 2, '0.00'],
    ['99.995', 2, '100.00'],
    ['7', 2, '7.00'],
    ['12.50', 1, '12.5'],
    [`${nines}.5`, 0, `1${'0'.repeat(40)}`],
  ])('%s to %i places is %s', (value, digits, expected) => {
    expect(roundHalfUp(value, digits)).toBe(expected)
  })

  test('is a division by one', () => {
    fc.assert(
      fc.property(decimal, places, (value, digits) => {
        expect(roundHalfUp(value, digits)).toBe(quotientByIntegers(value, '1', digits))
      }),
    )
  })
})

describe('division', () => {
  test.each([
    ['72', '340', 4, '0.2118'],
    ['1', '3', 2, '0.33'],
    ['2', '3', 2, '0.67'],
    ['-2', '3', 2, '-0.67'],
    ['1', '200', 2, '0.01'],
    ['-1', '200', 2, '-0.01'],
    ['1', '-200', 2, '-0.01'],
    ['-1', '1000', 2, '0.00'],
    ['0', '-5', 2, '0.00'],
    ['0.0', '7', 0, '0'],
    ['10', '4', 0, '3'],
    ['1', '3', 40, `0.${'3'.repeat(40)}`],
    [nines, '3', 0, '3'.repeat(40)],
    ['1', nines, 40, `0.${'0'.repeat(39)}1`],
  ])('%s ÷ %s to %i places is %s', (a, b, digits, expected) => {
    expect(divide(a, b, digits)).toBe(expected)
  })

  test.each(['0', '0.00', '-0'])('by %s has no result', (zero) => {
    expect(divide('1', zero, 2)).toBeNull()
    expect(divide('0', zero, 2)).toBeNull()
  })

  test('rounds once, from the exact quotient', () => {
    fc.assert(
      fc.property(decimal, nonZero, places, (a, b, digits) => {
        expect(divide(a, b, digits)).toBe(quotientByIntegers(a, b, digits))
      }),
    )
  })
})

describe('sums and products', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['12.50', '0.5', '13.00'],
    ['1', '-1.00', '0.00'],
    ['-0.5', '0.5', '0.0'],
    [nines, '1', `1${'0'.repeat(40)}`],
  ])('%s + %s is %s', (a, b, expected) => {
    expect(add(a, b)).toBe(expected)
    expect(add(b, a)).toBe(expected)
  })

  test.each([
    ['0.3', '0.1', '0.2'],
    ['5', '5.00', '0.00'],
    ['1', '2.5', '-1.5'],
    [`1${'0'.repeat(40)}`, '1', nines],
  ])('%s − %s is %s', (a, b, expected) => {
    expect(subtract(a, b)).toBe(expected)
  })

  test.each([
    ['0.1', '0.2', '0.02'],
    ['2.50', '2', '5'],
    ['-3', '0', '0'],
    ['-0.5', '0.00', '0'],
    [nines, nines, `${'9'.repeat(39)}8${'0'.repeat(39)}1`],
  ])('%s × %s is %s', (a, b, expected) => {
    expect(multiply(a, b)).toBe(expected)
  })

  test('what is added can be taken away again', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0)
      }),
    )
  })

  test('what is multiplied can be divided again', () => {
    fc.assert(
      fc.property(decimal, nonZero, (a, b) => {
        expect(divide(multiply(a, b), b, placesOf(a))).toBe(a)
      }),
    )
  })

  test('the finer operand states the precision', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const finer = Math.max(placesOf(a), placesOf(b))
        expect([placesOf(add(a, b)), placesOf(subtract(a, b))]).toEqual([finer, finer])
      }),
    )
  })
})

test('every result is decimal text, and zero has no sign', () => {
  fc.assert(
    fc.property(decimal, nonZero, places, (a, b, digits) => {
      const results = [
        add(a, b),
        subtract(a, b),
        subtract(b, b),
        multiply(a, b),
        multiply('0', b),
        roundHalfUp(a, digits),
        divide(a, b, digits) ?? '',
        trimZeros(a),
      ]
      for (const result of results) {
        expect(isDecimalText(result)).toBe(true)
        expect(result).not.toMatch(/^-[0.]+$/)
      }
    }),
  )
})

test.each([
  ['12.50', '12.5'],
  ['120.00', '120'],
  ['0.00', '0'],
  ['-0', '0'],
  ['-1.10', '-1.1'],
  ['100', '100'],
])('%s trimmed is %s', (value, expected) => {
  expect(trimZeros(value)).toBe(expected)
})

test.each([
  ['12.50', '12.5', 0],
  ['-0', '0.00', 0],
  ['-2', '-1', -1],
  ['10', '9', 1],
  [`${nines}.1`, nines, 1],
])('%s compared with %s is %i', (a, b, expected) => {
  expect(compare(a, b)).toBe(expected)
})

test.each([
  ['12', 0],
  ['12.50', 2],
  ['-0.125', 3],
])('%s has %i places', (value, expected) => {
  expect(placesOf(value)).toBe(expected)
})

test('the nearest float', () => {
  expect(['92.83', '-0.5', nines].map(toNumber)).toEqual([92.83, -0.5, 1e40])
})
