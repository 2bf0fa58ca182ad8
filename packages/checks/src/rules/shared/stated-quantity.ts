import { type DecimalText, multiply, placesOf, type Quantity } from '@jibao/core'
import type { Stated } from '../../arithmetic/stated.ts'

const scales: readonly (readonly [word: string, factor: DecimalText])[] = [
  ['万亿', '1000000000000'],
  ['亿', '100000000'],
  ['万', '10000'],
]

const kinds: Readonly<Record<string, Stated['kind']>> = {
  '%': 'percent',
  个百分点: 'points',
  百分点: 'points',
  倍: 'times',
  '': 'bare',
}

/** What a workspace records, as if a draft had stated it: 832万元 is 8320000元, to the next 10000. */
export const statedQuantity = ({ value, unit, approximate, upper }: Quantity): Stated => {
  const [word, factor] = scales.find(([prefix]) => unit.startsWith(prefix)) ?? ['', '1']
  const places = placesOf(value)
  const step = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`
  return {
    kind: kinds[unit] ?? 'amount',
    value,
    unit,
    amount: multiply(value, factor),
    plainUnit: unit.slice(word.length),
    step: multiply(step, factor),
    ...(approximate === undefined ? {} : { approximate }),
    ...(upper === undefined ? {} : { upper: multiply(upper, factor) }),
  }
}
