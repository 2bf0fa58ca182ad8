/** Literal text, escapes, fillers, colours, conditions and locales: nothing of the value. */
const decoration = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/gs

/**
 * Whether a number format shows a day, a month or a year. Formats that show only a time of day do
 * not: their number is a part of a day or a duration.
 */
export const isDateFormat = (format: string): boolean => {
  const shown = (format.replace(decoration, '').split(';')[0] ?? '').replace(
    /AM\/PM|A\/P|General/gi,
    '',
  )
  if (/[yde]/i.test(shown.replace(/e[+-]/gi, ''))) return true
  return /m/i.test(shown) && !/[hs]/i.test(shown)
}
