import { type DecimalText, multiply, roundHalfUp } from '@jibao/core'

/** A literal in quotes, an escaped character, the digits, or a character that stands for itself. */
const token = /"([^"]*)"|\\(.)|0(?:\.(0+))?|(.)/gsu

/** The part of a format for positive numbers, and that for negative ones if it differs. */
const sectionsOf = (format: string): readonly string[] =>
  format.match(/(?:"[^"]*"|\\.|[^;])+/gsu) ?? []

/** What Excel shows for a number under a format that `numberCell` wrote. */
export const printNumber = (stored: DecimalText, format: string): string => {
  const [positive = '', negative] = sectionsOf(format)
  const own = stored.startsWith('-') ? negative : undefined
  const section = own ?? positive
  const size = own === undefined ? stored : stored.slice(1)
  const value = section.endsWith('%') ? multiply(size, '100') : size
  return section.replaceAll(
    token,
    (_, quoted?: string, escaped?: string, decimals = '', other?: string) =>
      quoted ?? escaped ?? other ?? roundHalfUp(value, decimals.length),
  )
}
