import { isDecimalText, multiply, type Quantity, trimZeros } from '@jibao/core'

const scales: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  亿: '100000000',
}

/** Equal for what says the same: 1.2万人 and 12000名, 92.50% and 92.5%. */
export const figureKey = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): string => {
  const [, scale = '', measure = ''] = /^([百千万亿]*)(.*)$/u.exec(unit) ?? []
  const scaled = Array.from(scale).reduce((sum, word) => multiply(sum, scales[word] ?? '1'), value)
  return `${trimZeros(scaled)} ${/^[名位]$/.test(measure) ? '人' : measure}`
}

/** Digits from the first to the last that is no zero: 1200 has 2, 0.285 has 3. */
export const significantDigits = (value: string): number =>
  value
    .replace(/^-?[0.]*/, '')
    .replace('.', '')
    .replace(/0+$/, '').length

/** A number as typed, `1,234` or `007`, as decimal text; `undefined` where it is none. */
export const typedDecimal = (number: string): string | undefined => {
  const plain = number.replaceAll(/[,，]/g, '').replace(/^0+(?=\d)/, '')
  return isDecimalText(plain) ? plain : undefined
}
