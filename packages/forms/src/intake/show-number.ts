import {
  compare,
  type DecimalText,
  isZero,
  multiply,
  placesOf,
  roundHalfUp,
  trimZeros,
} from '@jibao/core'
import { displaySection } from './display-format.ts'

/** A number cell as its reader sees it. */
export interface ShownNumber {
  /** With its unit, sign and %, without separators: `59.27%`, `486人`. */
  readonly text: string
  /** All stored digits, likewise: `59.2666%`. */
  readonly stored: string
  /**
   * What the display keeps from the eye: digits after the last one shown, a minus sign, thousands, or everything;
   * `unknown` when the format is not understood and nothing can be said.
   */
  readonly hides?: 'digits' | 'sign' | 'thousands' | 'everything' | 'unknown'
}

export const showNumber = (value: DecimalText, format: string | undefined): ShownNumber => {
  if (format === undefined) return { text: value, stored: value }
  const sign = isZero(value) ? 0 : value.startsWith('-') ? -1 : 1
  const section = displaySection(format, sign)
  if (section === undefined) return { text: value, stored: value, hides: 'unknown' }
  const { prefix, suffix, places, isPercent, isScaled, showsSign, showsDigits } = section
  if (!showsDigits) return { text: suffix, stored: value, hides: 'everything' }
  const number = isPercent ? multiply(value, '100') : value
  const dress = (digits: DecimalText): string =>
    `${prefix}${digits}${isPercent ? '%' : ''}${suffix}`
  const shown = places === 'stored' ? number : atPlaces(number, places)
  const stored = dress(number)
  if (isScaled) return { text: dress(shown), stored, hides: 'thousands' }
  if (compare(shown, number) !== 0) return { text: dress(shown), stored, hides: 'digits' }
  return sign === -1 && !showsSign
    ? { text: dress(shown.replace('-', '')), stored, hides: 'sign' }
    : { text: dress(shown), stored }
}

/** Half up to at most so many digits after the point, zeros beyond the least dropped. */
const atPlaces = (
  value: DecimalText,
  { least, most }: { readonly least: number; readonly most: number },
): DecimalText => {
  const rounded = trimZeros(roundHalfUp(value, most))
  return placesOf(rounded) < least ? roundHalfUp(rounded, least) : rounded
}
