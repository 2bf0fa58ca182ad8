import { type HeadingLevel, type HeadingNode, type Report, walk } from '@jibao/document'

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

/** 一、 （一） 1. （1）(GB/T 9704-2012 7.3.3). */
export const headingNumber = (level: HeadingLevel, number: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumeral(number)}、`
    case 2:
      return `（${chineseNumeral(number)}）`
    case 3:
      return `${number}.`
    case 4:
      return `（${number}）`
  }
}

/** The number of each heading; a heading restarts the count of all deeper levels. */
export const numberHeadings = (report: Report): ReadonlyMap<HeadingNode, string> => {
  const counts = [0, 0, 0, 0]
  const numbers = new Map<HeadingNode, string>()
  for (const node of walk(report)) {
    if (node.type !== 'heading') continue
    const depth = node.level - 1
    counts[depth] = (counts[depth] ?? 0) + 1
    counts.fill(0, depth + 1)
    numbers.set(node, headingNumber(node.level, counts[depth] ?? 1))
  }
  return numbers
}
