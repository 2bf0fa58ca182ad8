import { type DecimalText, isDecimalText } from './decimal.ts'

/**
 * How a stated number stands to the true one. In Chinese 约 `about`, 近 `nearly` (a little less),
 * 余 `over` (a little more), 超 `exceeding`, 不足 `under`.
 */
export type Approximation = 'about' | 'nearly' | 'over' | 'exceeding' | 'under'

/** A number as somebody stated it: exact decimal, unit, and what was said about its accuracy. */
export interface Quantity {
  /** The number; the lower end when `upper` is given. Its digits after the point are the stated precision. */
  readonly value: DecimalText
  /** As printed after the number: `元/月`, `万元`, `%`; empty when there is none. */
  readonly unit: string
  readonly approximate?: Approximation
  /** Upper end of a range such as 2～3个; never below `value`. */
  readonly upper?: DecimalText
  /** Set in a traditional edition, where the words beside the number are 約 and 餘. */
  readonly isTraditional?: true
}

/** A constraint's sign: a target is one of these and a quantity. */
export type Comparator = '≥' | '>' | '=' | '≤' | '<'

export const approximationWords = {
  about: '约',
  nearly: '近',
  over: '余',
  exceeding: '超',
  under: '不足',
} as const satisfies Record<Approximation, string>

/** Those of the words that traditional characters write otherwise. */
const traditionalWords: Readonly<Record<string, string>> = { 约: '約', 余: '餘' }

/** What a range repeats after its lower end, lest 9亿～16亿 be read as nine to 16亿. */
const repeatedPart = /^[%‰万亿萬億]/

/**
 * The one way in which a quantity is printed, in every format. Range with ～ (GB/T 15835-2011
 * 5.1.3), where a shared %, 万 or 亿 is repeated; no thousands separators; 余 stands between number
 * and unit.
 */
export const formatQuantity = (
  { value, unit, approximate, upper, isTraditional }: Quantity,
  { showUnit = true }: { readonly showUnit?: boolean } = {},
): string => {
  const shownUnit = showUnit || unit === '%' ? unit : ''
  const numbers = upper === undefined ? value : rangeOf(value, upper, shownUnit)
  if (approximate === undefined) return `${numbers}${shownUnit}`
  const simplified = approximationWords[approximate]
  const word = isTraditional === true ? (traditionalWords[simplified] ?? simplified) : simplified
  return approximate === 'over' ? `${numbers}${word}${shownUnit}` : `${word}${numbers}${shownUnit}`
}

const rangeOf = (value: DecimalText, upper: DecimalText, unit: string): string =>
  `${value}${repeatedPart.exec(unit)?.[0] ?? ''}～${upper}`

/** @throws RangeError when `value` is no decimal text: a quantity is never half built. */
export const quantity = (value: string, unit = ''): Quantity => {
  if (!isDecimalText(value)) throw new RangeError(`not a decimal: ${value}`)
  return { value, unit }
}
