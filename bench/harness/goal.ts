import type { Spread } from './statistics.ts'

/** What a row must show, as the page prints it and as it is judged. */
export interface Goal {
  /** `≤ 0.50 × Typst`. */
  readonly text: string
  readonly limit: number
  readonly sense: 'at most' | 'at least'
  /** What stands behind the number: `×` for a ratio, nothing for an exponent. */
  readonly unit: '×' | 'ms' | 's' | '%' | ''
}

export type Verdict = 'met' | 'missed' | 'not measured'

/** By the median: one slow round decides nothing. */
export const judge = ({ limit, sense }: Goal, value: Spread | undefined): Verdict => {
  if (value === undefined || Number.isNaN(value.median)) return 'not measured'
  const held = sense === 'at most' ? value.median <= limit : value.median >= limit
  return held ? 'met' : 'missed'
}

export const atMost = (limit: number, unit: Goal['unit'], text: string): Goal => ({
  text,
  limit,
  sense: 'at most',
  unit,
})

export const atLeast = (limit: number, unit: Goal['unit'], text: string): Goal => ({
  text,
  limit,
  sense: 'at least',
  unit,
})
