interface Marker {
  readonly counting: 'chapter' | 'phrase'
  readonly number: number
  /** With the space after it. */
  readonly length: number
}

const digits = '一二三四五六七八九'
const pattern = /^(?<tens>[二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?(?<sign>是|、)\s*/

/** What a paragraph that begins 一是, 十二是 or 一、 is counted as; 1 to 99. */
export const readMarker = (text: string): Marker | undefined => {
  const match = pattern.exec(text)
  if (match?.groups === undefined) return undefined
  const { tens, ones, sign } = match.groups
  if (tens === undefined && ones === undefined) return undefined
  const tenfold = tens === undefined ? 0 : tens === '十' ? 1 : digitValue(tens.charAt(0))
  return {
    counting: sign === '是' ? 'phrase' : 'chapter',
    number: tenfold * 10 + (ones === undefined ? 0 : digitValue(ones)),
    length: match[0].length,
  }
}

const digitValue = (digit: string): number => digits.indexOf(digit) + 1

/** 二是, 十二、, 3. as typed at the head of an item; - for a bullet. */
export const printMarker = (
  counting: 'bullet' | 'decimal' | Marker['counting'],
  number: number,
): string => {
  if (counting === 'bullet') return '-'
  return counting === 'decimal'
    ? `${number}.`
    : `${inChinese(number)}${counting === 'phrase' ? '是' : '、'}`
}

/** 1 to 99. */
const inChinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const tenfold = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens - 1)}十`
  return `${tenfold}${ones === 0 ? '' : digits.charAt(ones - 1)}`
}
