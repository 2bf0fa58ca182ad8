import { type DecimalText, multiply, roundHalfUp, trimZeros } from '@jibao/core'
import { chooseSection } from './format-sections.ts'

/** A cell without a number format shows at most so many characters. */
const generalWidth = 11

/** What a cell without a number format shows of a value in a column that is wide enough. */
export const formatGeneral = (value: DecimalText): string => {
  const whole = value.replace(/^-/, '').split('.')[0]?.length ?? 0
  return trimZeros(roundHalfUp(value, Math.max(0, generalWidth - 1 - whole)))
}

/** Words that the format adds; blanks for alignment and fillers show nothing. */
const literals = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*]./gs

/** Stands for a literal in what is left of a section. */
const mark = '\u0000'

interface Layout {
  /** The section with its literals taken out, each as the mark. */
  readonly bare: string
  readonly words: readonly string[]
}

const takeLiterals = (section: string): Layout => {
  const words: string[] = []
  const bare = section.replace(literals, (_, quoted?: string, escaped?: string, sign?: string) => {
    words.push(quoted ?? escaped ?? sign ?? '')
    return mark
  })
  return { bare, words }
}

/** Where the digits go: from the first placeholder to the last. */
const digits = /\.?[0#?](?:[0#?,.]*[0#?])?(,*)/

const group = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Digits as the placeholders want them, without a sign. */
const formatDigits = (value: DecimalText, placeholders: string): string => {
  const [whole = '', fraction = ''] = placeholders.split('.')
  const places = count(fraction, /[0#?]/g)
  const fewest = count(fraction, /0/g)
  const [wholeDigits = '', fractionDigits = ''] = roundHalfUp(value, places).split('.')
  const kept = fractionDigits.replace(new RegExp(`0{0,${places - fewest}}$`), '')
  const least = count(whole, /0/g)
  const shown =
    wholeDigits === '0' && least === 0 && kept !== '' ? '' : wholeDigits.padStart(least, '0')
  return `${/,/.test(whole) ? group(shown) : shown}${kept === '' ? '' : `.${kept}`}`
}

const restore = (text: string, words: readonly string[]): string => {
  let index = 0
  return text.replaceAll(mark, () => words[index++] ?? '')
}

/** Dates and times of day, fractions and powers of ten: not worked out here. */
const isForeign = (bare: string): boolean =>
  /[ymdhse]|AM\/PM|\//i.test(bare.replace(/General/gi, ''))

/** A number as a spreadsheet shows it by a number format, exactly rounded half up. */
export const formatNumber = (value: DecimalText, code: string): string => {
  const { section, isUnsigned } = chooseSection(code, value)
  const { bare, words } = takeLiterals(section)
  if (isForeign(bare)) return formatGeneral(value)
  const size = value.replace(/^-/, '')
  const sign = value.startsWith('-') && !isUnsigned ? '-' : ''
  if (/General|@/i.test(bare))
    return restore(
      bare.replace(/General|@/i, () => `${sign}${formatGeneral(size)}`),
      words,
    )
  const [placeholders = '', thousands = ''] = digits.exec(bare) ?? []
  if (placeholders === '') return restore(bare, words)
  const percents = count(bare, /%/g)
  const factor = `1${'0'.repeat(Math.min(percents, 3) * 2)}`
  const divisor = thousands === '' ? '1' : `0.${'0'.repeat(thousands.length * 3 - 1)}1`
  const shown = formatDigits(multiply(multiply(size, factor), divisor), placeholders)
  const isNothing = /^[0,.]*$/.test(shown)
  const filled = bare.replace(placeholders, () => shown)
  return `${isNothing ? '' : sign}${restore(filled, words)}`
}
