import { divide, placesOf, type Quantity } from '@jibao/core'
import { significantDigits } from '../disclosure/figure-key.ts'

/** A figure that no reader may find. */
export interface MaskedFigure extends Pick<Quantity, 'value' | 'unit'> {
  /** Set when another figure of the same number is shown: 2214例 is hidden, 2214人 is not. */
  readonly hasDouble?: true
}

export interface Leak {
  readonly figure: MaskedFigure
  /** Which of the haystacks, counted from 0. */
  readonly haystack: number
  /** What stands around it. */
  readonly excerpt: string
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** The number with or without marks between thousands and zeros at its end. */
const numberPattern = (value: string): string => {
  const [whole = '', fraction = ''] = value.split('.')
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '[,，]?')
  const trimmed = fraction.replace(/0+$/, '')
  return trimmed === '' ? String.raw`${grouped}(?:\.0+)?` : String.raw`${grouped}\.${trimmed}0*`
}

const alone = (number: string): string => String.raw`(?<![\d.])${number}(?!\.?\d)`

/** Digits that a year has too say nothing by themselves. */
const isTelling = (value: string): boolean =>
  significantDigits(value) >= 3 && !/^(?:19|20)\d\d$/.test(value)

/** Worksheets keep 92.83% as 0.9283. */
const asFraction = (value: string): string => divide(value, '100', placesOf(value) + 2) ?? value

const patternsOf = ({ value, unit, hasDouble }: MaskedFigure): readonly string[] => {
  const number = numberPattern(value)
  if (hasDouble || !isTelling(value)) {
    return unit === '' ? [] : [String.raw`(?<![\d.])${number}[余多]?\s?${escaped(unit)}`]
  }
  return [alone(number), ...(unit === '%' ? [alone(numberPattern(asFraction(value)))] : [])]
}

/**
 * Where texts show what they must not. A figure of three telling digits or more is looked for as a
 * bare number, a shorter one (and one that is also the number of a figure shown) with its unit behind it; one without a unit cannot be told from others.
 */
export const findLeaks = (
  haystacks: readonly string[],
  masked: readonly MaskedFigure[],
): readonly Leak[] =>
  masked.flatMap((figure) =>
    patternsOf(figure).flatMap((pattern) => {
      const wanted = new RegExp(`.{0,12}${pattern}.{0,12}`, 'su')
      return haystacks.flatMap((text, haystack) => {
        const [excerpt] = wanted.exec(text) ?? []
        return excerpt === undefined ? [] : [{ figure, haystack, excerpt }]
      })
    }),
  )
