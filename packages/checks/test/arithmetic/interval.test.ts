import { compare, divide, roundHalfUp } from '@jibao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree } from '../../src/arithmetic/agree.ts'
import { behind } from '../../src/arithmetic/behind.ts'
import {
  differenceOf,
  exactly,
  holds,
  percentageOf,
  productOf,
  quotientOf,
  sumOf,
} from '../../src/arithmetic/interval.ts'
import { printComputed } from '../../src/arithmetic/print-computed.ts'
import { stated } from './stated.ts'

describe('what may stand behind a stated figure', () => {
  test.each([
    ['820人', '820', '820'],
    ['12.34%', '12.335', '12.345'],
    ['57%', '56.5', '57.5'],
    ['3.7万人次', '36500', '37500'],
    ['480元', '479.5', '480.5'],
    ['298.5万元', '2984500', '2985500'],
    ['约300户', '250', '350'],
    ['约486人', '461.7', '510.3'],
    ['1000余人', '1000', '2000'],
    ['1230余人', '1230', '1291.5'],
    ['近1000人', '500', '1000'],
    ['超50%', '50', '60'],
    ['2～3个', '2', '3'],
    ['-3.2%', '-3.25', '-3.15'],
  ])('%s lies from %s to %s', (text, low, high) => {
    const found = behind(stated(text))
    expect(compare(found?.low ?? 'none', low)).toBe(0)
    expect(compare(found?.high ?? 'none', high)).toBe(0)
  })

  test('a bound is no number to compute with', () => {
    expect(behind(stated('≥95%'))).toBeUndefined()
  })
})

describe('stated against computed', () => {
  test.each([
    ['127%', '1022', '820', 'differs'],
    ['124%', '1022', '820', 'cut'],
    ['125%', '1022', '820', 'agrees'],
    ['124.63%', '1022', '820', 'agrees'],
    ['124.62%', '1022', '820', 'differs'],
    ['124.6%', '1022', '820', 'agrees'],
    ['21.18%', '72', '340', 'agrees'],
    ['21.17%', '72', '340', 'cut'],
    ['57%', '8', '14', 'agrees'],
    ['约60%', '8', '14', 'agrees'],
    ['≥120%', '1022', '820', 'agrees'],
    ['≥130%', '1022', '820', 'differs'],
    ['<124%', '1022', '820', 'differs'],
    ['≤124.7%', '1022', '820', 'agrees'],
  ])('%s for %s of %s %s', (text, part, whole, expected) => {
    const computed = percentageOf(exactly(part), exactly(whole))
    expect(computed && agree(stated(text), computed)).toBe(expected)
  })

  test('operands count as rounded as they are stated', () => {
    const money = (text: string) => behind(stated(text)) ?? exactly('0')
    const growth = quotientOf(
      productOf(differenceOf(money('1201元'), money('1160元')), exactly('100')),
      money('1160元'),
    )
    expect(growth && agree(stated('3.5%'), growth)).toBe('agrees')
    expect(growth && agree(stated('3.53%'), growth)).toBe('agrees')
    expect(growth && agree(stated('4.5%'), growth)).toBe('differs')
    expect(agree(stated('12.3万元'), sumOf([money('4.1万元'), money('8.3万元')]))).toBe('agrees')
    expect(agree(stated('12.1万元'), sumOf([money('4.1万元'), money('8.3万元')]))).toBe('differs')
  })
})

test.each([
  ['127%', '124.634146341463', '124.63%'],
  ['50.0%', '50', '50%'],
  ['480元', '480.4', '480.4元'],
  ['3.8万人次', '37012', '3.7万人次'],
  ['200户', '204', '204户'],
])('beside %s, %s is told as %s', (text, central, expected) => {
  expect(printComputed(central, stated(text))).toBe(expected)
})

describe('laws', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 }).map(String)
  const places = fc.integer({ min: 0, max: 4 })

  test('a rate rounded half up from its counts always agrees', () => {
    fc.assert(
      fc.property(count, count, places, (part, whole, digits) => {
        const rate = divide(`${part}00`, whole, digits) ?? '0'
        const computed = percentageOf(exactly(part), exactly(whole))
        expect(computed && agree(stated(`${rate}%`), computed)).toBe('agrees')
      }),
    )
  })

  test('a sum of rounded terms agrees with the rounded sum of the true ones', () => {
    const amount = fc
      .integer({ min: 0, max: 99_999_999 })
      .map((n) => divide(`${n}`, '10000', 4) ?? '0')
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), places, (terms, digits) => {
        const true_ = sumOf(terms.map(exactly)).low
        const told = terms.map((term) => stated(`${roundHalfUp(term, digits)}元`))
        const sum = sumOf(told.flatMap((term) => behind(term) ?? []))
        expect(holds(sum, true_)).toBe(true)
        expect(agree(stated(`${roundHalfUp(true_, digits)}元`), sum)).toBe('agrees')
      }),
    )
  })

  test('a quotient lies within the quotient of its intervals', () => {
    fc.assert(
      fc.property(count, count, (part, whole) => {
        const exact = divide(part, whole, 40) ?? '0'
        const computed = quotientOf(exactly(part), exactly(whole))
        expect(computed && holds(computed, exact)).toBe(true)
      }),
    )
  })
})
