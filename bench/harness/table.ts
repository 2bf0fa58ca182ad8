import type { Goal } from './goal.ts'
import type { GoalResult, Results, RowResult } from './results.ts'
import type { Figure } from './row.ts'
import type { Spread } from './statistics.ts'

/** Three digits that count: 0.0613, 1.24, 517. */
export const numberText = (number: number): string => {
  if (number === 0) return '0'
  const whole = Math.floor(Math.log10(Math.abs(number))) + 1
  return number.toFixed(Math.max(0, Math.min(4, 3 - whole)))
}

const units = { '×': ' ×', '%': ' %', ms: ' ms', s: ' s', MB: ' MB', KB: ' KB', '': '' } as const

const spreadText = ({ median, lower, upper }: Spread, unit: keyof typeof units): string => {
  const text = `${numberText(median)}${units[unit]}`
  return lower === upper ? text : `${text} (${numberText(lower)}–${numberText(upper)})`
}

/** How far from its goal: `missed: 1.4 × of it`. */
const verdictText = ({ goal, value, verdict }: GoalResult): string =>
  verdict === 'missed' && value !== undefined
    ? `**missed**: ${numberText(value.median / goal.limit)} × the goal`
    : verdict

const measuredText = (value: Spread | undefined, { unit }: Goal): string =>
  value === undefined ? '–' : spreadText(value, unit)

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rowLines = ({ work, against, goals }: RowResult): readonly string[] =>
  goals.map((result, index) =>
    line([
      index === 0 ? work : '',
      index === 0 ? against : '',
      result.goal.text,
      measuredText(result.value, result.goal),
      verdictText(result),
    ]),
  )

/** The table of goals: one line each, a row's work told once. */
export const goalTable = ({ rows }: Results): string =>
  [
    line(['work', 'against', 'goal', 'measured', 'met']),
    '|---|---|---|---|---|',
    ...rows.flatMap(rowLines),
  ].join('\n')

const figureText = ({ name, unit, value }: Figure): string => `${name} ${spreadText(value, unit)}`

const reasons = ({ absent, failure }: RowResult): readonly string[] => [
  ...Object.entries(absent).map(([name, why]) => `${name} absent: ${why}`),
  ...(failure === undefined ? [] : [`not measured: ${failure}`]),
]

/** Every contender's own numbers, and who was absent. */
export const figureList = ({ rows }: Results): string =>
  rows
    .map((row) => {
      const told = [...row.figures.map(figureText), ...reasons(row)].join(' · ')
      const [before, after] = row.load
      return `- \`${row.id}\` (${row.rounds} rounds, load ${before} → ${after}): ${told || 'as in the table'}`
    })
    .join('\n')

/** What stands between the marks of the page. */
export const resultText = (results: Results): string =>
  [
    goalTable(results),
    'Each contender’s own numbers, the median and the quartiles of the rounds:',
    figureList(results),
    `Machine: ${results.machine}. Versions: ${Object.entries(results.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  ].join('\n\n')

const marks = ['<!-- measured -->', '<!-- /measured -->'] as const

/** The page with its measured part replaced, and nothing else. */
export const withResults = (page: string, text: string): string => {
  const from = page.indexOf(marks[0])
  const to = page.indexOf(marks[1])
  if (from < 0 || to < from) throw new Error(`the page has no ${marks.join(' … ')}`)
  return `${page.slice(0, from + marks[0].length)}\n\n${text}\n\n${page.slice(to)}`
}
