import fc from 'fast-check'
import type { DecimalText } from '../src/index.ts'

const digit = fc.integer({ min: 0, max: 9 })

/** Up to `2 × digits` digits, half of them after the point; never `-0`. */
export const arbitraryDecimal = (digits = 20): fc.Arbitrary<DecimalText> =>
  fc
    .record({
      isNegative: fc.boolean(),
      whole: fc.bigInt({ min: 0n, max: 10n ** BigInt(digits) - 1n }),
      fraction: fc.array(digit, { maxLength: digits }),
    })
    .map(({ isNegative, whole, fraction }) => {
      const text = fraction.length === 0 ? `${whole}` : `${whole}.${fraction.join('')}`
      return isNegative && /[1-9]/.test(text) ? `-${text}` : text
    })
