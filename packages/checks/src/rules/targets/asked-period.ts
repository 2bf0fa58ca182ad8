import type { Period } from '@jibao/data-model'
import type { CheckContext } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'

/** Of which period a draft reports where its words do not say. */
export interface AskedPeriod {
  readonly period: Period
  /** Whether somebody said so; else it is the workspace's latest, which a draft of others need not mean. */
  readonly isCertain: boolean
}

export const askedPeriod = (
  { period, against }: CheckContext,
  { draft }: Reading,
): AskedPeriod | undefined => {
  if (period !== undefined) return { period, isCertain: true }
  return against === undefined
    ? undefined
    : { period: against.period, isCertain: draft.format === 'workspace' }
}
