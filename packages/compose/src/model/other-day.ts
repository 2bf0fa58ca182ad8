import { type Observation, periodEnd } from '@jibao/data-model'
import { printDate } from '@jibao/document'

/** 6月20日, when a figure was taken on another day than the last of its period; else empty. */
export const otherDay = (observation: Observation | undefined): string =>
  observation === undefined || observation.asOf === periodEnd(observation.period)
    ? ''
    : printDate(observation.asOf).replace(/^\d+年/, '')
