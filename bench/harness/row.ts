import type { Goal } from './goal.ts'
import type { Prepared } from './prepare.ts'
import type { WarmSetting } from './sample.ts'
import type { Spread } from './statistics.ts'

/** How thoroughly to measure. */
export interface Lab extends Prepared {
  readonly rounds: number
  /** Rounds of what takes minutes. */
  readonly longRounds: number
  readonly warm: WarmSetting
  /** How many counties a year has; a thousand unless it must be quick. */
  readonly counties: number
}

/** A measured number beside those that goals are about. */
export interface Figure {
  /** `Typst`. */
  readonly name: string
  readonly unit: 'ms' | 's' | 'MB' | 'KB' | '×' | ''
  readonly value: Spread
}

export interface Measured<GoalId extends string> {
  /** By goal; `undefined` when a contender that it needs did not run. */
  readonly values: Readonly<Record<GoalId, Spread | undefined>>
  readonly figures: readonly Figure[]
  /** Peers that did not take part, and why. */
  readonly absent: Readonly<Record<string, string>>
}

/** A row of the table. */
export interface Row<GoalId extends string = string> {
  readonly id: string
  /** What is done. */
  readonly work: string
  readonly against: string
  readonly goals: Readonly<Record<GoalId, Goal>>
  measure(lab: Lab): Promise<Measured<GoalId>>
}

/** Checks that the goals measured are the goals named. */
export const defineRow = <GoalId extends string>(row: Row<GoalId>): Row<GoalId> => row
