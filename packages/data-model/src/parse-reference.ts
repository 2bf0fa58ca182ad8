import { toHalfWidth } from './half-width.ts'
import type { Aspect } from './narrative-part.ts'
import { type Period, parsePeriod } from './period.ts'
import { isRelativePeriod, type RelativePeriod } from './relative-period.ts'

/** A figure as prose names it: id, name or alias of an indicator, and a period other than the prose's own. */
export interface FigureName {
  readonly name: string
  readonly period?: Period | RelativePeriod
}

/** What a reference quotes, as written; nothing in it has been looked up. */
export type Quotation =
  | (FigureName & {
      readonly kind: 'figure'
      readonly aspect: Aspect
      readonly base?: Period | RelativePeriod
      readonly places?: number
    })
  | {
      readonly kind: 'ratio'
      readonly part: FigureName
      readonly whole: FigureName
      readonly places?: number
    }
  | { readonly kind: 'sum'; readonly terms: readonly FigureName[] }
  | { readonly kind: 'departments'; readonly names: readonly string[] }

/**
 * Why a reference was refused: `brace` one without its partner, or a full-width one; `aspect` no such
 * word after the colon; `period` none that can be read; `base` a second period where none belongs,
 * `no-base` none where a span needs its first year; `places` too many digits, or of a figure that is
 * not rounded; `form` anything else.
 */
export type ReferenceFault = 'brace' | 'aspect' | 'period' | 'base' | 'no-base' | 'places' | 'form'

export interface Refusal {
  readonly kind: 'refused'
  readonly fault: ReferenceFault
  /** The words at fault. */
  readonly word: string
}

/** What may follow the colon in `{低保标准:完成率}`. */
export const aspectWords = {
  完成值: 'actual',
  目标值: 'target',
  完成率: 'attainment',
  较上期: 'change',
  增幅: 'growth',
  变动: 'movement',
  累计: 'cumulative',
  累计目标值: 'cumulative-target',
  其中: 'breakdown',
  截至: 'as-of',
} as const satisfies Record<string, Aspect>

type Words = typeof aspectWords

const isAspectWord = (word: string): word is keyof Words => Object.hasOwn(aspectWords, word)

const needsBase: ReadonlySet<Aspect> = new Set(['cumulative', 'cumulative-target'])
const takesBase: ReadonlySet<Aspect> = new Set(['growth', 'movement', ...needsBase])
const isRounded: ReadonlySet<Aspect> = new Set(['attainment', 'growth', 'movement'])

type IsName = (text: string) => boolean

const operators = /[+＋/／]/

/** A percentage of a statistical report has no more digits than these after its point. */
const mostPlaces = 6

const refuse = (fault: ReferenceFault, word: string): Refusal => ({ kind: 'refused', fault, word })

/**
 * Reads what stands between the braces, by a closed grammar. Whatever is the name of an indicator is
 * that indicator, so that a name may have the grammar's own signs in it.
 */
export const parseReference = (inner: string, isName: IsName): Quotation | Refusal => {
  const text = inner.trim()
  if (isName(text)) return { kind: 'figure', name: text, aspect: 'actual' }
  const departments = /^责任单位\s*[:：](?<names>.*)$/.exec(text)?.groups?.names
  if (departments !== undefined) return readDepartments(departments, text)
  const { body = '', digits } =
    /^(?<body>.*?)(?:[,，]\s*(?<digits>[\d０-９]+)\s*位)?$/.exec(text)?.groups ?? {}
  const places = digits === undefined ? undefined : Number(toHalfWidth(digits))
  if (places !== undefined && places > mostPlaces) return refuse('places', `${digits}位`)
  const [subject = '', ...aspects] = body.split(/[:：]/)
  const [name = '', ...periods] = subject.split(/[@＠]/)
  const isOne = !operators.test(isName(name.trim()) ? periods.join('') : subject)
  if (isOne) return readFigure(subject, aspects, places)
  if (aspects.length > 0) return refuse('form', text)
  return /[/／]/.test(subject)
    ? readRatio(subject, places, isName)
    : readSum(subject, places, isName)
}

const readDepartments = (list: string, text: string): Quotation | Refusal => {
  const names = list.split('、').map((name) => name.trim())
  return names.includes('') ? refuse('form', text) : { kind: 'departments', names }
}

const readFigure = (
  subject: string,
  aspects: readonly string[],
  places: number | undefined,
): Quotation | Refusal => {
  const figure = readFigureName(subject)
  if ('fault' in figure) return figure
  const [word = '', ...bases] = aspects.length === 0 ? ['完成值'] : aspects.join(':').split(/[@＠]/)
  const aspectWord = word.trim()
  if (!isAspectWord(aspectWord)) return refuse('aspect', aspectWord)
  const aspect = aspectWords[aspectWord]
  if (bases.length > 1) return refuse('form', bases.join('@'))
  const base = bases[0] === undefined ? undefined : readPeriod(bases[0])
  if (typeof base === 'object') return base
  if (base !== undefined && !takesBase.has(aspect)) return refuse('base', aspectWord)
  if (base === undefined && needsBase.has(aspect)) return refuse('no-base', aspectWord)
  if (places !== undefined && !isRounded.has(aspect)) return refuse('places', aspectWord)
  return {
    kind: 'figure',
    ...figure,
    aspect,
    ...(base === undefined ? {} : { base }),
    ...(places === undefined ? {} : { places }),
  }
}

const readRatio = (
  subject: string,
  places: number | undefined,
  isName: IsName,
): Quotation | Refusal => {
  const [part, whole, ...others] = subject.split(/[/／]/)
  if (part === undefined || whole === undefined || others.length > 0) {
    return refuse('form', subject)
  }
  const [left, right] = [readOperand(part, isName), readOperand(whole, isName)]
  if ('fault' in left) return left
  if ('fault' in right) return right
  return { kind: 'ratio', part: left, whole: right, ...(places === undefined ? {} : { places }) }
}

const readSum = (
  subject: string,
  places: number | undefined,
  isName: IsName,
): Quotation | Refusal => {
  if (places !== undefined) return refuse('places', subject)
  const terms: FigureName[] = []
  for (const text of subject.split(/[+＋]/)) {
    const term = readOperand(text, isName)
    if ('fault' in term) return term
    terms.push(term)
  }
  return { kind: 'sum', terms }
}

/** No operand of an operator is itself the outcome of one. */
const readOperand = (text: string, isName: IsName): FigureName | Refusal => {
  const figure = readFigureName(text)
  const isPlain = 'fault' in figure || isName(figure.name) || !operators.test(figure.name)
  return isPlain ? figure : refuse('form', text)
}

const readFigureName = (text: string): FigureName | Refusal => {
  const [name = '', periodText, ...others] = text.split(/[@＠]/)
  if (name.trim() === '' || others.length > 0) return refuse('form', text)
  if (periodText === undefined) return { name: name.trim() }
  const period = readPeriod(periodText)
  return typeof period === 'object' ? period : { name: name.trim(), period }
}

const readPeriod = (text: string): Period | RelativePeriod | Refusal => {
  const word = text.trim()
  return isRelativePeriod(word) ? word : (parsePeriod(word) ?? refuse('period', word))
}
