import { existsSync, readFileSync } from 'node:fs'
import type { Goal, Verdict } from './goal.ts'
import { judge } from './goal.ts'
import { resultsFile } from './paths.ts'
import type { Figure, Measured, Row } from './row.ts'
import type { Spread } from './statistics.ts'
import { writeFormatted } from './write-formatted.ts'

export interface GoalResult {
  readonly goal: Goal
  readonly value?: Spread
  readonly verdict: Verdict
}

/** What one row showed, with the machine's load while it did. */
export interface RowResult {
  readonly id: string
  readonly work: string
  readonly against: string
  readonly goals: readonly GoalResult[]
  readonly figures: readonly Figure[]
  readonly absent: Readonly<Record<string, string>>
  readonly rounds: number
  /** Of the last minute, before and after. */
  readonly load: readonly [number, number]
  /** Why nothing was measured. */
  readonly failure?: string
}

export interface Results {
  readonly machine: string
  readonly versions: Readonly<Record<string, string>>
  readonly rows: readonly RowResult[]
}

type About = Pick<RowResult, 'rounds' | 'load'>

export const rowResult = (
  row: Row,
  measured: Measured<string> | Error,
  about: About,
): RowResult => {
  const { id, work, against, goals } = row
  const failed = measured instanceof Error
  return {
    id,
    work,
    against,
    goals: Object.entries(goals).map(([name, goal]) => {
      const value = failed ? undefined : measured.values[name]
      return { goal, ...(value === undefined ? {} : { value }), verdict: judge(goal, value) }
    }),
    figures: failed ? [] : measured.figures,
    absent: failed ? {} : measured.absent,
    ...about,
    ...(failed ? { failure: measured.message } : {}),
  }
}

export const readResults = (): Results | undefined =>
  existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Results) : undefined

/** Rows measured now take the place of what was measured before; the others stay. */
export const mergeResults = (
  before: Results | undefined,
  now: Results,
  order: readonly string[],
): Results => {
  const rows = new Map([...(before?.rows ?? []), ...now.rows].map((row) => [row.id, row]))
  return { ...now, rows: order.flatMap((id) => rows.get(id) ?? []) }
}

export const writeResults = (results: Results): void => {
  writeFormatted(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
}
