import { plainWords } from '../names/plain-words.ts'
import { unitOf } from '../names/units.ts'
import { type HeadingRole, headingWords } from './heading-words.ts'
import { type PeriodWords, readPeriodWords, type YearPart } from './period-words.ts'

/** What the heading of one column says, all its levels together. */
export interface Heading {
  /** Absent for words that nothing is known about. */
  readonly role?: HeadingRole | 'single'
  readonly unit?: string
  readonly years: readonly number[]
  readonly parts: readonly YearPart[]
  /** Says that its figures count from January. */
  readonly isCumulative: boolean
  /** Says 本季: perhaps a quarter's own figures, perhaps the year's up to its end. */
  readonly isOfQuarter: boolean
}

const roles: ReadonlyMap<string, HeadingRole> = new Map(
  (Object.keys(headingWords) as readonly HeadingRole[]).flatMap((role) =>
    headingWords[role].map((word) => [word, role] as const),
  ),
)

/** A quarter's or a month's own figures are not what a year-to-date report is made of. */
const ownFigures = /当季|单季|当月|本月|单月|本周|当期|当年新增/

/** Beginnings and ends that tell what a column holds, whatever else its heading says. */
const telling: readonly (readonly [RegExp, HeadingRole])[] = [
  [/^(?:上年|去年|上期|上季|上月|同期|基期)/, 'last'],
  [/^(?:较|比|同比|环比)/, 'change'],
  [/^(?:完成)?占|(?:完成率|比例|百分比)$/, 'rate'],
]

/** Words that change nothing about what a column holds. */
const modifiers = /本季度?末?|本期|本年度?|年度|今年|当前|目前|实际|[已现]|情况$/g

interface Level extends Heading {
  /** Whether any word is left beside those of time and unit. */
  readonly isBare: boolean
}

/** From the top of the header down. */
export const readHeading = (levels: readonly string[], units: ReadonlySet<string>): Heading => {
  const read = levels.map((level) => readLevel(level, units)).toReversed()
  const role = roleOf(read)
  const unit = read.find((level) => level.unit !== undefined)?.unit
  return {
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
    years: [...new Set(read.flatMap(({ years }) => years))],
    parts: [...new Set(read.flatMap(({ parts }) => parts))],
    isCumulative: read.some(({ isCumulative }) => isCumulative),
    isOfQuarter: read.some(({ isOfQuarter }) => isOfQuarter),
  }
}

/** What another time, or a part of the time, stands above is not the period's figure, whatever its own name is. */
const overruling: readonly Heading['role'][] = ['last', 'single', 'change', 'rate']

const roleOf = (lowestFirst: readonly Level[]): Heading['role'] => {
  const said = lowestFirst.filter(({ isBare }) => !isBare)
  const [lowest, ...above] = said
  const over = above.find(({ role }) => overruling.includes(role))?.role
  if (lowest === undefined) {
    return lowestFirst.some(({ years, parts }) => years.length + parts.length > 0)
      ? 'figure'
      : undefined
  }
  if (lowest.role === 'amount') return over ?? above.find(({ role }) => role)?.role ?? 'amount'
  return lowest.role === 'figure' || lowest.role === 'progress'
    ? (over ?? lowest.role)
    : lowest.role
}

const readLevel = (text: string, units: ReadonlySet<string>): Level => {
  const words = plainWords(text).replace(/[:：]$/, '')
  const inBrackets = [...words.matchAll(/[([【]([^()[\]]*)[)\]】]/g)].map((match) => match[1] ?? '')
  const bare = words.replace(/[([【][^()[\]]*[)\]】]/g, '')
  // 上年末 and 全年目标 are names of other columns, and say nothing of when these figures are of.
  const timed = roles.has(bare.toLowerCase()) ? inBrackets : [bare, ...inBrackets]
  const said = timed.map(readPeriodWords)
  const unit = inBrackets.map((inside) => unitOf(inside, units)).find((one) => one !== undefined)
  const own = readPeriodWords(bare)
  const role = roleOfWords(bare, own)
  return {
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
    years: said.flatMap(({ years }) => years),
    parts: said.flatMap(({ parts }) => parts),
    isCumulative: said.some(({ isCumulative }) => isCumulative),
    isOfQuarter: /本季(?!度?末)/.test(words),
    isBare: role === undefined && own.rest === '',
  }
}

const roleOfWords = (bare: string, said: PeriodWords): Heading['role'] => {
  const lower = bare.toLowerCase()
  const exact = roles.get(lower)
  if (exact !== undefined) return exact
  if (ownFigures.test(bare)) return 'single'
  const told = telling.find(([pattern]) => pattern.test(bare))
  if (told !== undefined) return told[1]
  const rest = said.rest.toLowerCase().replace(/^[、,.–—-]+|[、,.–—-]+$/g, '')
  if (rest === '' && said.isCumulative === true && said.parts.length === 0) return 'figure'
  const role = roles.get(rest)
  if (role !== undefined) return role === 'amount' && said.isCumulative === true ? 'figure' : role
  const stripped = rest.replace(modifiers, '')
  if (stripped === rest) return undefined
  if (stripped === '') return 'figure'
  const meant = roles.get(stripped)
  return meant === 'figure' || meant === 'progress' || meant === 'target' || meant === 'rate'
    ? meant
    : meant === 'amount'
      ? 'figure'
      : undefined
}
