import { type Approximation, type Comparator, multiply } from '@jibao/core'
import type { Stated } from '../../src/arithmetic/stated.ts'

const words: Readonly<Record<string, Approximation>> = {
  约: 'about',
  近: 'nearly',
  超: 'exceeding',
  余: 'over',
}

/** A figure from its words alone: `约3.7万人次`, `≥95%`, `2～3个`. */
export const stated = (text: string): Stated => {
  const pattern =
    /^(?<before>[约近超]?)(?<comparator>[≥>≤<]?)(?<value>-?[\d.]+)(?:～(?<upper>[\d.]+))?(?<over>余?)(?<scale>[万亿]?)(?<unit>.*)$/
  const groups = pattern.exec(text)?.groups
  if (groups?.value === undefined) throw new Error(`no figure: ${text}`)
  const { before = '', comparator = '', value, upper, over = '', scale = '', unit = '' } = groups
  const times = { '': '1', 万: '10000', 亿: '100000000' }[scale] ?? '1'
  const places = value.split('.')[1]?.length ?? 0
  const step = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`
  const approximate = words[before || over]
  return {
    kind: unit.endsWith('%') ? 'percent' : 'amount',
    value,
    unit: `${scale}${unit}`,
    amount: multiply(value, times),
    plainUnit: unit,
    step: multiply(step, times),
    ...(approximate === undefined ? {} : { approximate }),
    ...(upper === undefined ? {} : { upper: multiply(upper, times) }),
    ...(comparator === '' ? {} : { comparator: comparator as Comparator }),
  }
}
