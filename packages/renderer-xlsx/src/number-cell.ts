import { type DecimalText, divide, placesOf, type Quantity } from '@jibao/core'
import { printValue, type ValueNode } from '@jibao/document'

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

/** The number cell of a value; `undefined` where only text can say the same: missing, masked, a range, too long. */
export const numberCell = (node: ValueNode): NumberCell | undefined => {
  const { quantity, mask } = node
  if (quantity === null || mask !== undefined || quantity.upper !== undefined) return undefined
  if (quantity.value.replaceAll(/\D/g, '').length > limits.digits) return undefined
  const printed = printValue(node)
  if (printed.length > limits.characters) return undefined
  return { ...store(quantity), format: numberFormat(quantity, printed) }
}

const store = ({ value, unit }: Quantity): Pick<NumberCell, 'stored' | 'isPercent'> => {
  const fraction = unit === '%' ? divide(value, '100', placesOf(value) + 2) : null
  return { stored: fraction ?? value, isPercent: fraction !== null }
}

/** `≥820元/月` → `"≥"0"元/月";"≥"-0"元/月"`: whatever stands around the digits is literal. */
const numberFormat = ({ value, unit }: Quantity, printed: string): string => {
  const start = printed.indexOf(value)
  const prefix = literal(printed.slice(0, start))
  const rest = printed.slice(start + value.length)
  const suffix = unit === '%' ? `${literal(rest.slice(0, -1))}%` : literal(rest)
  const places = placesOf(value)
  const body = `${places === 0 ? '0' : `0.${'0'.repeat(places)}`}${suffix}`
  // Left to itself, Excel puts the minus sign before the prefix: -≥5.
  return prefix === '' ? body : `${prefix}${body};${prefix}-${body}`
}

const literal = (text: string): string =>
  text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"')
