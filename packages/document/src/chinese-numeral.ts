const digits = '零一二三四五六七八九'

/**
 * 1 → 一, 12 → 十二, 105 → 一百零五.
 * @throws RangeError outside 1–999: no report has more headings
 */
export const chineseNumeral = (number: number): string => {
  if (!Number.isInteger(number) || number < 1 || number > 999) {
    throw new RangeError(`no Chinese ordinal for ${number}`)
  }
  const hundreds = Math.floor(number / 100)
  const tens = Math.floor((number % 100) / 10)
  const ones = number % 10
  const hundredsText = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const onesText = ones > 0 ? digits[ones] : ''
  if (tens === 0) return `${hundredsText}${hundreds > 0 && ones > 0 ? '零' : ''}${onesText}`
  const tensDigit = tens === 1 && hundreds === 0 ? '' : digits[tens]
  return `${hundredsText}${tensDigit}十${onesText}`
}
