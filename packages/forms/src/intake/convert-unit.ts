import { type DecimalText, divide, multiply, placesOf, type Quantity, trimZeros } from '@jibao/core'

const scales: Readonly<Record<string, DecimalText>> = {
  '': '1',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
}

/** Of a hundred thousand, lest a fraction stand for a percent. */
const shares: Readonly<Record<string, DecimalText>> = { '%': '1000', '‰': '100' }

const scaled = /^(?<scale>[十百千]?万|万亿|[百千亿])?(?<base>.*)$/su

interface Measure {
  readonly factor: DecimalText
  readonly base: string
}

const measureOf = (unit: string): Measure => {
  const share = shares[unit]
  if (share !== undefined) return { factor: share, base: '%' }
  const { scale = '', base = '' } = scaled.exec(unit)?.groups ?? {}
  return { factor: scales[scale] ?? '1', base }
}

/**
 * The same quantity in another unit of the same measure, exactly: 1.5万元 is 15000元, 5‰ is 0.5%. A
 * scale without a unit (1.5万) counts whatever the other counts. `undefined` when the two measure different things.
 */
export const convertUnit = (quantity: Quantity, unit: string): Quantity | undefined => {
  const from = measureOf(quantity.unit)
  const to = measureOf(unit)
  const isBareScale = from.base === '' && quantity.unit !== '' && to.base !== '%'
  if (from.base !== to.base && !isBareScale) return undefined
  const convert = (value: DecimalText): DecimalText => {
    const product = multiply(value, from.factor)
    const quotient = divide(product, to.factor, placesOf(product) + to.factor.length)
    return trimZeros(quotient ?? product)
  }
  return {
    ...quantity,
    value: convert(quantity.value),
    unit,
    ...(quantity.upper === undefined ? {} : { upper: convert(quantity.upper) }),
  }
}
