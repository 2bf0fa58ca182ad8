/** Words, escapes, locales and blanks; then years, months and days, and all that tells a time or a weekday. */
const tokens = /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(y+|e+)|(m+)|(d+)|(a{3,}|h+|s+(?:\.0+)?|AM\/PM)/gi

/** The short date of the system, which the files name by its American form. */
const systemDate = /^(?:mm-dd-yy|m\/d\/yy(?:yy)?)$/i

const pad = (digits: string, letters: number): string =>
  letters === 1 ? String(Number(digits)) : digits

const hasTime = (code: string): boolean =>
  /[hs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gs, ''))

/** A calendar day, `YYYY-MM-DD`, as a spreadsheet shows it by a date format; as it is where that has more to it. */
export const formatDate = (date: string, code: string | undefined): string => {
  const wanted = (code ?? 'yyyy/m/d').split(';')[0] ?? ''
  if (hasTime(wanted) || /ddd|aaa|mmm/i.test(wanted)) return date
  const [year = '', month = '', day = ''] = date.split('-')
  const format = systemDate.test(wanted) ? 'yyyy/m/d' : wanted
  return format
    .replace(tokens, (_, quoted?: string, escaped?: string, y?: string, m?: string, d?: string) => {
      if (y !== undefined) return y.length <= 2 && /y/i.test(y) ? year.slice(2) : year
      if (m !== undefined) return pad(month, m.length)
      if (d !== undefined) return pad(day, d.length)
      return quoted ?? escaped ?? ''
    })
    .trim()
}
