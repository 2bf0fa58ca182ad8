import { formatTarget, type Observation, type Target, writtenReading } from '@jibao/data-model'
import type { DataPlace, FoundOperand } from '../../check.ts'
import { dataPlace } from '../shared/data-place.ts'

/** What is recorded, as a workspace writes it: `486人`, `已完成`. */
export const wordsOf = ({ reading }: Observation): string => writtenReading(reading)

/** The place where a figure is recorded, and what is written there. */
export const atObservation = (observation: Observation): DataPlace =>
  dataPlace(observation.origin, wordsOf(observation))

export const atTarget = (target: Target): DataPlace =>
  dataPlace(target.origin, formatTarget(target))

/** A recorded figure as an operand of what was computed from it. */
export const observed = (label: string, observation: Observation): FoundOperand => ({
  label,
  value: wordsOf(observation),
  at: atObservation(observation),
})

export const planned = (label: string, target: Target): FoundOperand => ({
  label,
  value: formatTarget(target),
  at: atTarget(target),
})
