import { chinese, type Edit } from './edit.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
}

const widen = (marks: string): string =>
  Array.from(marks, (mark) => fullWidth[mark] ?? mark).join('')

interface Rule {
  readonly pattern: RegExp
  readonly replace: (match: RegExpExecArray) => string
}

const han = '[\\p{Script=Han}〇]'
const number = '\\d+(?:\\.\\d+)?'

/** What can be told from the mark and its neighbours. A mark between two Latin ones stays. */
const rules: readonly Rule[] = [
  // 甲,乙 and 甲, 乙.
  {
    pattern: new RegExp(`(?<=${chinese})([,:;?!]+) *`, 'gu'),
    replace: ([, marks = '']) => widen(marks),
  },
  // 59%,乙 and PDF:乙.
  {
    pattern: new RegExp(`(?<=[\\w%‰℃°)\\]}])[,:;?!](?=${han})`, 'gu'),
    replace: ([mark]) => widen(mark),
  },
  // 59%,12 cannot be one number.
  { pattern: /(?<=[%‰℃]),(?=\d)/gu, replace: () => '，' },
  // Six dots (GB/T 15834-2011 4.11).
  {
    pattern: new RegExp(
      `(?<=${chinese})(?:\\.{3,6}|。{3,6})(?!\\.)|(?<!\\.)\\.{3,6}(?=${han})`,
      'gu',
    ),
    replace: () => '……',
  },
  { pattern: new RegExp(`(?<=${han})--(?=${han})`, 'gu'), replace: () => '——' },
  // Start and end of a time take —, of an amount ～ (GB/T 15834-2011 4.13).
  { pattern: /(?<![\d.-])(\d{4}年?)-(?=\d{4}年)/gu, replace: ([, start = '']) => `${start}—` },
  { pattern: new RegExp(`(?<=\\d[%‰])[-~](?=${number}[%‰])`, 'gu'), replace: () => '～' },
]

export const patternEdits = (text: string): readonly Edit[] =>
  rules.flatMap(({ pattern, replace }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: replace(match),
    })),
  )
