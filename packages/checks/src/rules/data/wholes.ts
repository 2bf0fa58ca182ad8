import { type Indicator, type Observation, periodEnd } from '@jibao/data-model'
import type { Recorded } from '../../check.ts'
import { historiesOf } from './history.ts'

interface Part {
  readonly indicator: Indicator
  readonly observation: Observation
}

/** A figure that consists of others, and those of them that are recorded for the same day. */
export interface Whole {
  readonly indicator: Indicator
  /** As recorded; a whole that was only summed up cannot disagree. */
  readonly whole: Observation
  readonly isComplete: boolean
  readonly parts: readonly Part[]
  /** How many parts are not recorded. */
  readonly missing: number
}

/** Every recorded figure of an indicator with parts. Parts as of another day than the whole are not held against it. */
export const wholesOf = (data: Recorded): readonly Whole[] => {
  const histories = historiesOf(data)
  const known = new Map<string, Part>()
  for (const { indicator, observations } of histories) {
    for (const observation of observations) {
      known.set(keyOf(indicator.id, observation), { indicator, observation })
    }
  }
  return histories.flatMap(({ indicator, observations }) => {
    const { parts } = indicator
    if (parts === undefined) return []
    return observations.flatMap((whole): readonly Whole[] => {
      const found = parts.indicators.flatMap((id) => known.get(keyOf(id, whole)) ?? [])
      const sameDay = found.filter(({ observation }) => observation.asOf === whole.asOf)
      if (sameDay.length === 0) return []
      return [
        {
          indicator,
          whole,
          isComplete: parts.isComplete,
          parts: sameDay,
          missing: parts.indicators.length - sameDay.length,
        },
      ]
    })
  })
}

const keyOf = (indicator: string, { period }: Observation): string =>
  `${indicator}\n${periodEnd(period)}`
