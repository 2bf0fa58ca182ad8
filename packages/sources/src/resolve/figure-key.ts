import { type Period, periodEnd } from '@jibao/data-model'

/** Tells figures apart: periods that end on the same day share theirs. */
export const figureKey = (indicator: string, period: Period): string =>
  JSON.stringify([indicator, periodEnd(period)])
