import {
  chineseCounting,
  chineseDigits,
  chineseFormal,
  chineseThousands,
} from './chinese-number.ts'

type Format = (value: number) => string

const roman: Format = (value) => {
  if (value > 3999) return String(value)
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = value
  let text = ''
  for (const [worth, letters] of steps) for (; rest >= worth; rest -= worth) text += letters
  return text
}

/** A … Z, then AA, BB. */
const letters: Format = (value) =>
  value > 260
    ? String(value)
    : String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

/** One character each from `first` on, as many as there are; digits beyond. */
const enclosed =
  (first: number, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)

const cycle =
  (characters: string): Format =>
  (value) =>
    characters[value - 1] ?? String(value)

const fullWidth: Format = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

/** The number formats of lists, by the names of ECMA-376 part 1, 17.18.59. */
const formats: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  chineseCounting,
  chineseCountingThousand: chineseThousands,
  chineseLegalSimplified: chineseFormal,
  ideographLegalTraditional: chineseFormal,
  taiwaneseCounting: chineseCounting,
  taiwaneseCountingThousand: chineseThousands,
  japaneseCounting: chineseThousands,
  ideographDigital: chineseDigits,
  taiwaneseDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
}

/** A number as a list shows it; in digits where the format is none that we know. */
export const formatListNumber = (value: number, format: string): string =>
  value < 1 ? String(value) : (formats[format] ?? String)(value)
