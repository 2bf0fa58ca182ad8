import { type DecimalText, divide, placesOf, trimZeros } from '@jibao/core'
import { type Stated, scaleOf } from './stated.ts'

/** Percentages are told to two places at least, for what is off by a little must be seen. */
const percentPlaces = 2

const scaleWords: Readonly<Record<DecimalText, string>> = {
  '10000': '万',
  '100000000': '亿',
}

/** As written in the text: `3.7万人次`, `127%`, `约300户`. */
export const printStated = ({ value, unit }: Pick<Stated, 'value' | 'unit'>): string =>
  `${value}${unit}`

/** The number alone with its 万 or 亿, as formulas show it: `3.7万`, `1022`, `40%`. */
export const printOperand = (stated: Pick<Stated, 'kind' | 'value' | 'amount'>): string =>
  stated.kind === 'percent'
    ? `${stated.value}%`
    : `${stated.value}${scaleWords[scaleOf(stated)] ?? ''}`

/**
 * A computed number beside what is stated: in its unit and scale, half up, one digit finer than it
 * stands there (two places at least for a percentage), without trailing zeros.
 */
export const printComputed = (central: DecimalText, stated: Stated): string => {
  const finer = placesOf(stated.value) + (stated.kind === 'percent' ? 0 : 1)
  const places = stated.kind === 'percent' ? Math.max(finer, percentPlaces) : finer
  return `${trimZeros(divide(central, scaleOf(stated), places) ?? central)}${stated.unit}`
}
