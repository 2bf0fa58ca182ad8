import { plainWords } from '../names/plain-words.ts'

/** A stretch of a year that ends with a quarter; `unclear` is one that does not, such as a month. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'year' | 'unclear'

/** What a heading, a title or a file name says of time. */
export interface PeriodWords {
  /** Each once, in order. */
  readonly years: readonly number[]
  readonly parts: readonly YearPart[]
  /** Whether it says that figures count from January. */
  readonly isCumulative: boolean
  /** The text without these words. */
  readonly rest: string
}

interface Meaning {
  readonly years?: readonly (string | undefined)[]
  readonly part?: YearPart
  readonly isCumulative?: true
}

const quarters: Readonly<Record<string, YearPart>> = {
  一: 'Q1',
  二: 'Q2',
  两: 'Q2',
  三: 'Q3',
  四: 'Q4',
  1: 'Q1',
  2: 'Q2',
  3: 'Q3',
  4: 'Q4',
}

const quarterOf = (numeral = ''): YearPart => quarters[numeral] ?? 'unclear'

const monthEnds: Readonly<Record<number, YearPart>> = { 3: 'Q1', 6: 'Q2', 9: 'Q3', 12: 'Q4' }

const upToMonth = (month = ''): Meaning => ({
  part: monthEnds[Number(month)] ?? 'unclear',
  isCumulative: true,
})

const year = String.raw`(?<!\d)((?:19|20)\d{2})`
const to = '[-‐–—~～至到]+'

/** In this order: what is read is taken out before the next is looked for. */
const rules: readonly (readonly [RegExp, (...groups: (string | undefined)[]) => Meaning])[] = [
  // The day on which something was filled in, and not what it is about.
  [
    /(?:填报|填表|报送|制表|上报)?(?:日期|时间):?(?:\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?)?月?)?/,
    () => ({}),
  ],
  [new RegExp(`${year}年?${to}((?:19|20)\\d{2})年?`), (from, until) => ({ years: [from, until] })],
  [
    new RegExp(`截[至止]到?${year}年(\\d{1,2})月(?:底|末|份|\\d{1,2}日)?`),
    (y, month) => ({ years: [y], ...upToMonth(month) }),
  ],
  [new RegExp(`${year}年\\d{1,2}月\\d{1,2}日`), () => ({})],
  [new RegExp(`${year}年(?:底|末|终)`), (y) => ({ years: [y], part: 'year' })],
  [
    new RegExp(
      `${year}(?:年度?|(?=[-./]?[QH][1-4])|(?=[-.]?第?[一二三四1-4]季)|(?=[.]\\d)|$)`,
      'i',
    ),
    (y) => ({ years: [y] }),
  ],
  [/前([一二两三1-3])个?季度?/, (numeral) => ({ part: quarterOf(numeral), isCumulative: true })],
  [
    new RegExp(`第?[一1](?:季度)?${to}第?([二三四2-4])季度`),
    (numeral) => ({ part: quarterOf(numeral), isCumulative: true }),
  ],
  [
    /第?([一二三四1-4])季度?(?:末|底)/,
    (numeral) => ({ part: quarterOf(numeral), isCumulative: true }),
  ],
  [/第?([一二三四1-4])季(?:度|$)/, (numeral) => ({ part: quarterOf(numeral) })],
  [/[-./]?Q([1-4])(?!\d)/i, (numeral) => ({ part: quarterOf(numeral) })],
  [/[-./]?H([12])(?!\d)/i, (half) => ({ part: half === '1' ? 'H1' : 'H2' })],
  [/上半年/, () => ({ part: 'H1', isCumulative: true })],
  [/下半年/, () => ({ part: 'H2' })],
  [/全年|年终|年末|年底/, () => ({ part: 'year', isCumulative: true })],
  [new RegExp(`[.]?(?<!\\d)0?1(?:月份?)?${to}(\\d{1,2})月份?(?:底|末)?`), upToMonth],
  [/截[至止]到?(\d{1,2})月(?:底|末|份|\d{1,2}日)?/, upToMonth],
  [/(?<!\d)(\d{1,2})月(?:底|末)/, upToMonth],
  [/[.]?(?<!\d)\d{1,2}月份?/, () => ({ part: 'unclear' })],
  [/年初至今|年初以来|今年以来|截[至止]到?目前|至今|累计/, () => ({ isCumulative: true })],
]

/** 二〇二四 → 2024 */
const arabic = (numerals: string): string =>
  Array.from(numerals.replace(/[零○]/g, '〇'), (one) => '〇一二三四五六七八九'.indexOf(one)).join(
    '',
  )

/** Reads every word of time in a text: `2024年1—9月完成数` is of 2024, up to the end of the third quarter. */
export const readPeriodWords = (text: string): PeriodWords => {
  const years = new Set<number>()
  const parts = new Set<YearPart>()
  let isCumulative = false
  let rest = plainWords(text).replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, arabic)
  for (const [pattern, meaning] of rules) {
    for (;;) {
      const match = pattern.exec(rest)
      if (match === null || match[0] === '') break
      const said = meaning(...match.slice(1))
      for (const one of said.years ?? []) if (one !== undefined) years.add(Number(one))
      if (said.part !== undefined) parts.add(said.part)
      isCumulative ||= said.isCumulative === true
      rest = rest.replace(match[0], '')
    }
  }
  return { years: [...years], parts: [...parts], isCumulative, rest }
}
