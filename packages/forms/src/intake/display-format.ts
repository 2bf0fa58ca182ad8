/** One section of a number format: how numbers that fall under it come to be seen. */
export interface DisplaySection {
  /** Literal text before and after the digits, signs and brackets of negative numbers left out. */
  readonly prefix: string
  readonly suffix: string
  /** Digits after the point, at least and at most; `stored` shows all that there are. */
  readonly places: { readonly least: number; readonly most: number } | 'stored'
  /** Whether the number is multiplied by a hundred and followed by %. */
  readonly isPercent: boolean
  /** Whether it is divided by a thousand, once or more, before it is shown. */
  readonly isScaled: boolean
  /** Whether literal text of the section shows that a number is negative. */
  readonly showsSign: boolean
  /** Whether it has digits at all: `;;;` shows nothing. */
  readonly showsDigits: boolean
}

type TokenKind =
  | 'literal'
  | 'always'
  | 'maybe'
  | 'point'
  | 'comma'
  | 'percent'
  | 'general'
  | 'scientific'
  | 'text'
  | 'condition'
  | 'date'
  | 'nothing'
  | 'end'

interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const tokens =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|[_*](?<space>.)|\[(?<bracket>[^\]]*)\]|(?<general>General|G\/通用格式)|(?<scientific>E[+-]0+)|(?<other>.)/gisu

const single: Readonly<Record<string, TokenKind>> = {
  '0': 'always',
  '#': 'maybe',
  '?': 'maybe',
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '@': 'text',
  ';': 'end',
}

const readTokens = (code: string): readonly Token[] =>
  Array.from(code.matchAll(tokens), ({ groups = {} }): Token => {
    const { quoted, escaped, space, bracket, general, scientific, other = '' } = groups
    if (bracket !== undefined) return readBracket(bracket)
    if (general !== undefined) return { kind: 'general', text: general }
    if (scientific !== undefined) return { kind: 'scientific', text: scientific }
    if (space !== undefined) return { kind: 'nothing', text: '' }
    const literal = quoted ?? escaped
    if (literal !== undefined) return { kind: 'literal', text: literal }
    if (dateLetter.test(other)) return { kind: 'date', text: other }
    return { kind: single[other] ?? 'literal', text: other }
  })

/** Of years, months, days, hours, minutes, seconds and eras, outside of quotes. */
const dateLetter = /^[ymdhsge]$/i

/** Currencies are seen, conditions decide; colours, locales and numerals change no value. */
const readBracket = (text: string): Token => {
  const currency = /^\$(?<sign>[^-]+)/.exec(text)?.groups?.sign
  if (currency !== undefined) return { kind: 'literal', text: currency }
  return { kind: /^[<>=]/.test(text) ? 'condition' : 'nothing', text }
}

const isDigit = ({ kind }: Token): boolean => kind === 'always' || kind === 'maybe'

const isComma = ({ kind }: Token): boolean => kind === 'comma'

/**
 * The section of a number format (ECMA-376 18.8.31) that a number of this sign falls under; `undefined` for what is
 * not understood: conditions, fractions, digits with text among them, dates of what is no day.
 */
export const displaySection = (code: string, sign: -1 | 0 | 1): DisplaySection | undefined => {
  const sections = split(readTokens(code))
  if (sections.flat().some(({ kind }) => kind === 'condition' || kind === 'date')) return undefined
  const numeric = sections.filter((section) => !section.some(({ kind }) => kind === 'text'))
  if (numeric.length === 0) return { ...plain, places: 'stored', showsDigits: true }
  const own = sign === 1 ? undefined : numeric[sign === -1 ? 1 : 2]
  const section = readSection(own ?? numeric[0] ?? [])
  if (section === undefined) return undefined
  return sign === -1 && own !== undefined ? section : { ...section, showsSign: true }
}

const split = (all: readonly Token[]): readonly (readonly Token[])[] => {
  const sections: Token[][] = [[]]
  for (const token of all) {
    if (token.kind === 'end') sections.push([])
    else sections.at(-1)?.push(token)
  }
  return sections
}

const plain = {
  prefix: '',
  suffix: '',
  isPercent: false,
  isScaled: false,
  showsSign: false,
} as const

const readSection = (section: readonly Token[]): DisplaySection | undefined => {
  const isNumber = (token: Token): boolean =>
    isDigit(token) || ['point', 'comma', 'general', 'scientific'].includes(token.kind)
  const first = section.findIndex(isNumber)
  const last = section.findLastIndex(isNumber)
  const literals = (part: readonly Token[]): string =>
    part
      .map(({ kind, text }) => (kind === 'literal' ? text : ''))
      .join('')
      .trim()
  const affix = (part: readonly Token[]): string =>
    literals(part)
      .replace(/[-−()（）+]/g, '')
      .trim()
  const showsSign = section.some(({ kind, text }) => kind === 'literal' && /[-−(（]/.test(text))
  if (first === -1) {
    const suffix = literals(section)
    return { ...plain, suffix, showsSign, places: 'stored', showsDigits: false }
  }
  const number = section.slice(first, last + 1).filter(({ kind }) => kind !== 'nothing')
  const isScaled = number.slice(number.findLastIndex(isDigit) + 1).some(isComma)
  if (isScaled) return { ...plain, isScaled, showsSign, places: 'stored', showsDigits: true }
  if (!number.every(isNumber)) return undefined
  const percents = section.filter(({ kind }) => kind === 'percent').length
  if (percents > 1) return undefined
  const point = number.findIndex(({ kind }) => kind === 'point')
  const fraction = point === -1 ? [] : number.slice(point).filter(isDigit)
  const isStored = number.some(({ kind }) => kind === 'general' || kind === 'scientific')
  return {
    prefix: affix(section.slice(0, first)),
    suffix: affix(section.slice(last + 1)),
    places: isStored
      ? 'stored'
      : {
          least: fraction.filter(({ kind }) => kind === 'always').length,
          most: fraction.length,
        },
    isPercent: percents === 1,
    isScaled,
    showsSign,
    showsDigits: true,
  }
}
