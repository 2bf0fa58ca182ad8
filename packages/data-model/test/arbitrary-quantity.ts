import { type Approximation, approximationWords, compare, type Quantity } from '@jibao/core'
import fc from 'fast-check'

const decimal = fc
  .record({
    isNegative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fraction: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
  })
  .map(({ isNegative, whole, fraction }) => {
    const text = fraction.length === 0 ? `${whole}` : `${whole}.${fraction.join('')}`
    return isNegative && /[1-9]/.test(text) ? `-${text}` : text
  })

const units = ['', '%', '‰', '人', '户', '个百分点', '元/月', '元/人·月', '万元', '亿元', '万人次']
const symbols = ['m²', '㎡', 'μg/m³', '℃', 'kg', 'kW·h']

/** Any number as somebody may have stated it. */
export const arbitraryQuantity: fc.Arbitrary<Quantity> = fc
  .record(
    {
      ends: fc.tuple(decimal, decimal),
      isRange: fc.boolean(),
      unit: fc.constantFrom(...units, ...symbols),
      approximate: fc.constantFrom(...(Object.keys(approximationWords) as Approximation[])),
    },
    { requiredKeys: ['ends', 'isRange', 'unit'] },
  )
  .map(({ ends, isRange, ...rest }) => {
    const [value, upper] = compare(...ends) > 0 ? [ends[1], ends[0]] : ends
    return isRange ? { ...rest, value, upper } : { ...rest, value }
  })
