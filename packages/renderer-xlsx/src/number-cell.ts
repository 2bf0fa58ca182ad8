import { type DecimalText, placesOf, type Quantity } from '@jibao/core'
import { printValue, type ValueNode } from '@jibao/document'
import { hundredth } from './hundredth.ts'

/** A number as a cell stores it, and the number format that prints it as the report does. */
export interface NumberCell {
  /** Exact; a formula in its stead rounds to the same places. */
  readonly stored: DecimalText
  readonly format: string
  /** Stored as a fraction of 1. */
  readonly isPercent: boolean
}

/** Excel keeps no more significant digits; more characters would burst its number formats. */
const limits = { digits: 15, characters: 40 } as const

/** Whether a number can say the same as a value: none that is missing, masked, a range or too long. */
export const isNumberCell = (node: ValueNode, printed = printValue(node)): boolean =>
  numberOf(node) !== undefined && printed.length <= limits.characters

const numberOf = ({ quantity, mask }: ValueNode): Quantity | undefined =>
  quantity === null ||
  mask !== undefined ||
  quantity.upper !== undefined ||
  digitsIn(quantity.value) > limits.digits
    ? undefined
    : quantity

/** The number cell of a value; `undefined` where it is none. */
export const numberCell = (node: ValueNode, printed = printValue(node)): NumberCell | undefined => {
  const quantity = numberOf(node)
  if (quantity === undefined || printed.length > limits.characters) return undefined
  const { value, unit } = quantity
  const isPercent = unit === '%'
  const stored = isPercent ? hundredth(value) : value
  return { stored, format: numberFormat(quantity, printed), isPercent }
}

/** Most numbers are too short to be counted out. */
const digitsIn = (value: DecimalText): number =>
  value.length > limits.digits ? value.replaceAll(/\D/g, '').length : value.length

/** `≥820元/月` → `"≥"0"元/月";"≥"-0"元/月"`: whatever stands around the digits is literal. */
const numberFormat = ({ value, unit }: Quantity, printed: string): string => {
  const places = placesOf(value)
  if (printed.length === value.length) return digits.bare[places] ?? ''
  const start = printed.indexOf(value)
  const prefix = literal(printed.slice(0, start))
  const rest = printed.slice(start + value.length)
  if (prefix === '' && rest === '%') return digits.percent[places] ?? ''
  const suffix = unit === '%' ? `${literal(rest.slice(0, -1))}%` : literal(rest)
  const body = `${digits.bare[places]}${suffix}`
  // Left to itself, Excel puts the minus sign before the prefix: -≥5.
  return prefix === '' ? body : `${prefix}${body};${prefix}-${body}`
}

const bare = Array.from({ length: limits.digits }, (_, places) =>
  places === 0 ? '0' : `0.${'0'.repeat(places)}`,
)

/** By how many decimals there are; one text for all that are alike, as it is looked up for every cell. */
const digits = { bare, percent: bare.map((format) => `${format}%`) } as const

/** In quotes, but for quotes themselves. */
const literal = (text: string): string => {
  if (text === '') return ''
  return text.includes('"') ? text.split('"').map(literal).join('\\"') : `"${text}"`
}
