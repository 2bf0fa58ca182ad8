import {
  endTogether,
  type Goal,
  lastMonthOf,
  type Period,
  periodPhrases,
  quartersSoFar,
  samePeriodLastYear,
  yearOf,
} from '@jibao/data-model'
import {
  cell,
  type Inline,
  missingMark,
  row,
  type TableNode,
  type TableRow,
  text,
} from '@jibao/document'
import { type IndicatorProgress, measureIndicator } from '@jibao/quarter-progress'
import { actualValue } from './figures.ts'
import { milestoneWords } from './milestone-words.ts'
import { narrativeParagraphs } from './narrative-paragraphs.ts'
import { attainmentPhrase } from './phrases.ts'
import type { ReportScope } from './report-scope.ts'

/** What a programme set out to do in one year, beside what became of it from the year before. */
interface Pair {
  readonly goal: Goal | undefined
  /** Goals of the year before that share an indicator or the title with it. */
  readonly earlier: readonly Goal[]
}

const isSame = (a: Goal, b: Goal): boolean =>
  a.title === b.title || a.indicators.some((id) => b.indicators.includes(id))

const goalsOf = ({ dataset, programme }: ReportScope, year: number): readonly Goal[] =>
  dataset.goals
    .filter((goal) => goal.programme === programme.id && goal.year === year)
    .toSorted((a, b) => a.number - b.number)

/** This year's goals in their order, then those that only the year before had. */
const pairsOf = (goals: readonly Goal[], before: readonly Goal[]): readonly Pair[] => {
  const left = new Set(before)
  const pairs = goals.map((goal): Pair => {
    const earlier = [...left].filter((one) => isSame(goal, one))
    for (const one of earlier) left.delete(one)
    return { goal, earlier }
  })
  return [...pairs, ...[...left].map((one) => ({ goal: undefined, earlier: [one] }))]
}

export const hasGoalsOfTwoYears = (scope: ReportScope): boolean =>
  goalsOf(scope, yearOf(scope.period)).length > 0 &&
  goalsOf(scope, yearOf(scope.period) - 1).length > 0

/** The goals of two years side by side, and quarter by quarter how far both had got. */
export const twoYearTable = (scope: ReportScope, caption: string): TableNode | undefined => {
  const year = yearOf(scope.period)
  const pairs = pairsOf(goalsOf(scope, year), goalsOf(scope, year - 1))
  if (pairs.length === 0) return undefined
  const isSoFar = (quarter: Period): boolean => lastMonthOf(quarter) <= lastMonthOf(scope.period)
  return {
    type: 'table',
    caption,
    columns: [
      { role: 'ordinal', weight: 5 },
      { role: 'text', weight: 40 },
      { role: 'text', weight: 40 },
      { role: 'text', weight: 15 },
    ],
    header: [row(cell('序号'), cell(`${year - 1}年`), cell(`${year}年`), cell('牵头单位'))],
    rows: [
      ...group(
        '年度目标',
        pairs.map((pair) => ({
          pair,
          cells: [
            pair.earlier.flatMap(goalText),
            pair.goal === undefined ? [] : goalText(pair.goal),
          ],
        })),
        scope,
      ),
      ...quartersSoFar(`${year}`).flatMap((quarter) => {
        const then = scopeAt(samePeriodLastYear(quarter), scope)
        const now = scopeAt(quarter, scope)
        return group(
          `${periodPhrases(quarter).short}进展`,
          pairs.map((pair) => ({
            pair,
            cells: [
              pair.earlier.flatMap((goal) => progressOf(goal, then)),
              pair.goal === undefined || !isSoFar(quarter) ? [] : progressOf(pair.goal, now),
            ],
          })),
          scope,
        )
      }),
    ],
    note: `注：“${missingMark}”为当年没有此项目标，或者当季没有报送；${year}年进展${periodPhrases(scope.period).asOf}。`,
  }
}

interface Line {
  readonly pair: Pair
  /** Of the year before, then of the year itself. */
  readonly cells: readonly (readonly Inline[])[]
}

/** A head over all columns, then a row for each goal that has something to say. */
const group = (
  name: string,
  lines: readonly Line[],
  { departmentName }: ReportScope,
): readonly TableRow[] => {
  const rows = lines.flatMap(({ pair, cells }, index): readonly TableRow[] => {
    if (cells.every((one) => one.length === 0)) return []
    const lead = (pair.goal ?? pair.earlier[0])?.lead
    return [
      row(
        cell(String(index + 1)),
        ...cells.map((one) => (one.length === 0 ? cell(missingMark) : cell(...one))),
        cell(lead === undefined ? missingMark : departmentName(lead)),
      ),
    ]
  })
  return rows.length === 0 ? [] : [row({ ...cell(name), colSpan: 4 }), ...rows]
}

const goalText = (goal: Goal): readonly Inline[] => [text(`${goal.text.replace(/[。；;]$/, '')}。`)]

/** The scope as it was at the end of another period, whose prose quotes the figures of then. */
const scopeAt = (period: Period, scope: ReportScope): ReportScope => ({
  ...scope,
  period,
  indicators: new Map(
    [...scope.indicators].map(([id, { indicator }]) => [
      id,
      measureIndicator(indicator, period, scope.observations),
    ]),
  ),
})

/** The goal's figures at the end of the scope's period in words, then what was written about it. */
const progressOf = (goal: Goal, scope: ReportScope): readonly Inline[] => {
  const { dataset, period: quarter, indicators } = scope
  const figures = goal.indicators
    .flatMap((id) => indicators.get(id) ?? [])
    .map(figureWords)
    .filter((words) => words.length > 0)
  const narrative = dataset.narratives.find(
    ({ about, period }) =>
      about.kind === 'goal' && about.goal === goal.id && endTogether(period, quarter),
  )
  return [
    ...figures.flatMap((words, index) => [...(index === 0 ? [] : [text('；')]), ...words]),
    ...(figures.length === 0 ? [] : [text('。')]),
    ...narrativeParagraphs(narrative, scope).flat(),
  ]
}

const figureWords = (progress: IndicatorProgress): readonly Inline[] => {
  const { indicator, period, observation, actual } = progress
  if (observation?.reading.kind === 'milestone') {
    return [text(`${indicator.name}${milestoneWords[observation.reading.state]}`)]
  }
  if (actual === null) return []
  const attained = attainmentPhrase(progress)
  return [
    text(indicator.name),
    actualValue(indicator, period, observation),
    ...(attained.length === 0 ? [] : [text('，'), ...attained]),
  ]
}
