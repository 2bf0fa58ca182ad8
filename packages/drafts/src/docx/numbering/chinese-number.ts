interface Numerals {
  /** From zero on, one character each. */
  readonly digits: string
  /** For ten, hundred, thousand. */
  readonly places: readonly string[]
}

const plain: Numerals = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'] }
const formal: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] }

/** 1–9999 with the names of its places: 一百零三. */
const withPlaces = (value: number, { digits, places }: Numerals): string => {
  const { length } = String(value)
  return String(value)
    .replace(/\d/g, (digit, index: number) =>
      digit === '0' ? '零' : `${digits[Number(digit)]}${places[length - 1 - index]}`,
    )
    .replace(/零+/g, '零')
    .replace(/零$/, '')
}

/** 一百零三, 十二; beyond 9999 in digits. */
export const chineseThousands = (value: number): string =>
  value > 9999 ? String(value) : withPlaces(value, plain).replace(/^一十/, '十')

/** Digit by digit: 一〇三. */
export const chineseDigits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit)

/** 十二, and from a hundred on digit by digit, as Word counts. */
export const chineseCounting = (value: number): string =>
  value < 100 ? chineseThousands(value) : chineseDigits(value).replaceAll('〇', '○')

/** 壹佰零叁. */
export const chineseFormal = (value: number): string =>
  value > 9999 ? String(value) : withPlaces(value, formal)
