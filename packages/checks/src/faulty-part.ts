import { isDecimalText } from '@jibao/core'
import type { Found } from './check.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isText = (value: unknown): boolean => typeof value === 'string'

const isTextIfAny = (value: unknown): boolean => value === undefined || isText(value)

const isOneOf =
  (...words: readonly unknown[]) =>
  (value: unknown): boolean =>
    words.includes(value)

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const isPlace = (value: unknown): boolean => {
  if (!isFields(value)) return false
  if (value.kind === 'data')
    return isText(value.quote) && isFields(value.origin) && isText(value.origin.file)
  const { kind, reading, start, end } = value
  if (kind !== 'draft' || !isFields(reading) || !isFields(reading.draft)) return false
  const { text } = reading.draft
  return (
    typeof text === 'string' &&
    isOffset(start) &&
    isOffset(end) &&
    start < end &&
    end <= text.length
  )
}

const isOperand = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.label) &&
  isText(value.value) &&
  (value.at === undefined || isPlace(value.at))

const rules = {
  at: isPlace,
  verdict: isOneOf('fails', 'uncertain'),
  message: isText,
  hint: isText,
  severity: isOneOf(undefined, 'error', 'warning', 'info'),
  stated: isTextIfAny,
  computed: isTextIfAny,
  formula: isTextIfAny,
  operands: (value: unknown) =>
    value === undefined || (Array.isArray(value) && value.every(isOperand)),
  tolerance: (value: unknown) =>
    value === undefined || (typeof value === 'string' && isDecimalText(value)),
} satisfies Readonly<Record<keyof Found, (value: unknown) => boolean>>

/** The part of something that was found which is not what it has to be: plug-ins are not held to types. */
export const faultyPart = (found: unknown): string | undefined => {
  if (!isFields(found)) return 'finding'
  return Object.entries(rules).find(([name, holds]) => !holds(found[name]))?.[0]
}
