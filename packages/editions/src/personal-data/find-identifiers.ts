/** What identifies somebody by digits. */
type IdentifierKind = 'identity-card' | 'phone' | 'bank-card' | 'plate'

export interface FoundIdentifier {
  readonly kind: IdentifierKind
  readonly text: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: the last character proves the seventeen before it. */
const isIdentityCard = (text: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** ISO/IEC 7812: every second digit from the right doubled, the sum of digits a multiple of ten. */
const isCardNumber = (text: string): boolean => {
  const sum = Array.from(text.replaceAll(/\D/g, ''), Number)
    .toReversed()
    .map((digit, index) => (index % 2 === 1 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return sum % 10 === 0
}

interface Detector {
  readonly kind: IdentifierKind
  readonly pattern: RegExp
  readonly proves: (text: string) => boolean
}

const always = (): boolean => true

const month = '(?:0[1-9]|1[0-2])'
const day = String.raw`(?:0[1-9]|[12]\d|3[01])`

/** In order: a number that is one thing is not looked at for another. */
const detectors: readonly Detector[] = [
  {
    kind: 'identity-card',
    pattern: new RegExp(
      String.raw`(?<!\d)[1-9]\d{5}(?:19|20)\d{2}${month}${day}\d{3}[\dXx](?![\dA-Za-z])`,
      'gu',
    ),
    proves: isIdentityCard,
  },
  {
    kind: 'identity-card',
    pattern: new RegExp(String.raw`(?<!\d)[1-9]\d{5}\d{2}${month}${day}\d{3}(?!\d)`, 'gu'),
    proves: always,
  },
  {
    kind: 'bank-card',
    pattern:
      /(?<!\d)[3-6]\d{3}(?:[ -]?\d{4}){2}(?:[ -]?\d{4}(?:[ -]?\d{1,3})?|[ -]?\d{2,3})(?!\d)/gu,
    proves: isCardNumber,
  },
  { kind: 'phone', pattern: /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu, proves: always },
  {
    kind: 'phone',
    pattern: /(?<!\d)(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[-—－ ]?)[2-8]\d{6,7}(?!\d)/gu,
    proves: always,
  },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\s]?(?=[A-HJ-NP-Z0-9]*\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Z0-9])/gu,
    proves: always,
  },
]

/** Full-width digits are digits. */
const narrow = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚ]/gu, (character) => character.normalize('NFKC'))

/** Every number in a text that identifies a person, as typed; each once. */
export const findIdentifiers = (text: string): readonly FoundIdentifier[] => {
  let rest = narrow(text)
  const found = detectors.flatMap(({ kind, pattern, proves }) =>
    Array.from(rest.matchAll(pattern), ({ 0: match, index }) => {
      if (!proves(match)) return []
      rest = rest.slice(0, index) + ' '.repeat(match.length) + rest.slice(index + match.length)
      return [{ kind, text: text.slice(index, index + match.length) }]
    }).flat(),
  )
  return found.filter((one, index) => found.findIndex(({ text: t }) => t === one.text) === index)
}
